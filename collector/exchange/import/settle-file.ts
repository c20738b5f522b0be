import { markedEncoding } from './decode.ts'
import { guessEncoding } from './guess-encoding.ts'
import { headOf } from './head-of.ts'
import type { ForeignFile } from './open-rows.ts'
import { unpackFile } from './unpack-file.ts'

/** A file of which it is settled what is inside and how its bytes are read, once for all readings. */
export interface SettledFile extends ForeignFile {
  /** what was found or guessed of it; sentences */
  readonly notes: readonly string[]
  /** as it is read; absent: a workbook, which has none */
  readonly readAs?: string
}

/**
 * Settles what a file is. What the owner says of it goes before what its bytes suggest, and a byte
 * order mark before both.
 *
 * @throws {Unreadable} it holds no records
 */
export async function settleFile(file: ForeignFile): Promise<SettledFile> {
  const unpacked = await unpackFile(file.bytes)
  if ('workbook' in unpacked) return { ...file, unpacked, notes: [] }
  const marked = markedEncoding(await headOf(unpacked.bytes(), 3))
  if (marked !== undefined)
    return { ...file, unpacked, encoding: marked, readAs: marked, notes: [] }
  if (file.encoding !== undefined) return { ...file, unpacked, readAs: file.encoding, notes: [] }
  const { encoding, isGuessed } = await guessEncoding(unpacked.bytes)
  const notes = isGuessed
    ? [
        `The file is not UTF-8; it is read as ${encoding}, guessed from its letters: look at the first rows, and name another encoding where they are wrong.`,
      ]
    : []
  return { ...file, unpacked, encoding, readAs: encoding, notes }
}
