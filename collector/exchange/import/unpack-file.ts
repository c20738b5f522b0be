import { createGunzip } from 'node:zlib'
import { Readable } from 'node:stream'
import { fileKind } from './file-kind.ts'
import { headOf } from './head-of.ts'
import { Unreadable } from './unreadable.ts'
import { openZip } from './open-zip.ts'
import type { Workbook } from './open-workbook.ts'

/** A file as what is in it: text of some encoding, or the sheets of a workbook. */
export type Unpacked =
  | { readonly bytes: () => AsyncIterable<Uint8Array> }
  | { readonly workbook: Workbook }

/** What unpacks to more than this is no file of answers. */
export const MAX_UNPACKED_BYTES = 4 * 1_073_741_824
/** A workbook is held in memory while it is read, packed as it is. */
const MAX_WORKBOOK_BYTES = 134_217_728
/** Archives within archives. */
const MAX_LAYERS = 3

/**
 * What is inside a file, by its bytes and not by its name: gzip and zip are opened, a workbook is told
 * from text.
 *
 * @throws {Unreadable} it is of a kind that holds no records, or an archive of several files
 */
export async function unpackFile(
  bytes: () => AsyncIterable<Uint8Array>,
  layer = 0,
): Promise<Unpacked> {
  const kind = fileKind(await headOf(bytes(), 512))
  if (typeof kind === 'object') throw new Unreadable(1, `The file is ${kind.named}.`)
  if (kind === 'text') return { bytes }
  if (layer >= MAX_LAYERS) throw new Unreadable(1, 'The file is an archive within archives.')
  if (kind === 'gzip') return unpackFile(() => gunzipped(bytes()), layer + 1)
  if (kind === 'ole') return { workbook: await workbookOf(bytes, 'xls') }
  const found = await openZip(bytes)
  if ('workbook' in found) return { workbook: await workbookOf(bytes, found.workbook) }
  return unpackFile(found.bytes, layer + 1)
}

async function workbookOf(bytes: () => AsyncIterable<Uint8Array>, kind: Workbook['kind']) {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of bytes()) {
    parts.push(part)
    length += part.length
    if (length > MAX_WORKBOOK_BYTES) {
      throw new Unreadable(1, 'The workbook is larger than 128 MiB: save the sheet as CSV.')
    }
  }
  return { kind, bytes: new Uint8Array(Buffer.concat(parts)) }
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(bytes)
  const gunzip = createGunzip()
  packed.on('error', (error) => gunzip.destroy(error))
  let length = 0
  try {
    for await (const part of packed.pipe(gunzip) as AsyncIterable<Uint8Array>) {
      length += part.length
      if (length > MAX_UNPACKED_BYTES)
        throw new Unreadable(1, 'The file unpacks to more than 4 GiB.')
      yield part
    }
  } catch (error) {
    const isBroken =
      error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    throw isBroken ? new Unreadable(1, 'The gzip file is broken or cut short.') : error
  } finally {
    packed.destroy()
  }
}
