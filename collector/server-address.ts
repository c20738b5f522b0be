import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const NAME = 'server.address'

/** Leaves in the data folder where browsers reach this server, for links that the command line prints. */
export function leaveAddress(folder: string, address: string): () => void {
  const file = join(folder, NAME)
  try {
    writeFileSync(file, address)
  } catch {
    // beside a database the folder may not exist, or not be ours
    return () => {}
  }
  return () => rmSync(file, { force: true })
}

/** Where the server of a data folder is reached; `undefined` when none has said so. */
export function findAddress(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, NAME), 'utf8')
  } catch {
    return undefined
  }
}
