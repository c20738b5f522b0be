import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { floorOf, type DiskSpace } from './disk-space.ts'

/** Written a piece at a time, so that the event loop turns meanwhile. */
const PIECE_BYTES = 1_048_576

/** Room on the disk that is held back for the day on which it is full. */
export interface Ballast {
  /** takes the room when there is plenty, and it is not taken yet */
  lay(space: DiskSpace): Promise<void>
  /** gives the room back; `false` when there is none to give */
  release(): boolean
}

/**
 * Erasing writes before it frees. When another program has taken the last byte, the ballast makes
 * that possible. It holds half of what is left when answers are turned away (32 MiB at most), and
 * random bytes, which no file system can make smaller.
 */
export function createBallast(folder: string): Ballast {
  const file = join(folder, 'ballast')
  return {
    async lay(space) {
      const bytes = Math.floor(floorOf(space) / 2)
      const isRoomy = space.bavail * space.bsize > 4 * bytes + floorOf(space)
      if (!isRoomy || existsSync(file)) return
      await fill(`${file}.partial`, bytes)
      await rename(`${file}.partial`, file)
    },
    release() {
      if (!existsSync(file)) return false
      rmSync(file)
      return true
    },
  }
}

async function fill(file: string, bytes: number): Promise<void> {
  const handle = await open(file, 'w')
  try {
    for (let left = bytes; left > 0; left -= PIECE_BYTES) {
      await handle.write(randomBytes(Math.min(left, PIECE_BYTES)))
    }
  } finally {
    await handle.close()
  }
}
