import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

/** A file that came over the network, at rest so that it can be read twice. */
export interface Spooled {
  readonly bytes: () => AsyncIterable<Uint8Array>
  readonly remove: () => Promise<void>
}

/**
 * Writes a stream to a file of its own, unpacked; `undefined` when that is longer than `maxBytes`.
 *
 * @throws zlib's error when it is not gzip after all
 */
export async function spool(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
  isGzip = false,
): Promise<Spooled | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-import-'))
  const file = join(folder, 'file')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const unpack = isGzip ? createGunzip() : new PassThrough()
    await pipeline(body, unpack, limit(maxBytes), createWriteStream(file, { mode: 0o600 }))
    return { bytes: () => createReadStream(file), remove }
  } catch (error) {
    await remove()
    if (error instanceof TooLong) return undefined
    throw error
  }
}

class TooLong extends Error {}

function limit(maxBytes: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length
      if (bytes > maxBytes) done(new TooLong())
      else done(null, chunk)
    },
  })
}
