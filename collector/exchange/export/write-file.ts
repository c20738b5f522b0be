import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

/**
 * Writes a file that is whole or absent: it grows under another name (`….partial`), reaches the disk,
 * and takes its own. One that was there before is replaced in that moment.
 */
export async function writeFile(
  file: string,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const partial = `${file}.partial`
  try {
    await pipeline(chunks, createWriteStream(partial, { flush: true }))
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
