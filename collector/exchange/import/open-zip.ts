import { Unzip, UnzipInflate } from 'fflate'
import type { Workbook } from './open-workbook.ts'
import { Unreadable } from './unreadable.ts'

/** The one file of an archive, or that the archive is a workbook. */
export type InZip =
  | { readonly bytes: () => AsyncIterable<Uint8Array> }
  | { readonly workbook: Workbook['kind'] }

/** More entries are no export. */
const MAX_ENTRIES = 1_000
/** Out of one archive; what unpacks to more is no file of answers. */
const MAX_BYTES = 4 * 1_073_741_824

/** Looks into a zip archive: a workbook is one, and tools pack their exports. */
export async function openZip(bytes: () => AsyncIterable<Uint8Array>): Promise<InZip> {
  const names = await namesIn(bytes)
  if (names.includes('xl/workbook.xml')) return { workbook: 'xlsx' }
  if (names.includes('xl/workbook.bin')) return { workbook: 'xlsb' }
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) {
    return { workbook: 'ods' }
  }
  if (names.some((name) => /^(word|ppt)\//.test(name))) {
    throw new Unreadable(1, 'The file is a document, not a table: save its table as CSV.')
  }
  if (names.some((name) => /^Index\/.*\.iwa$/.test(name))) {
    throw new Unreadable(1, 'The file is of Numbers: in Numbers choose File, Export To, CSV.')
  }
  const files = names.filter((name) => !name.endsWith('/') && !/(^|\/)(__MACOSX|\.)/.test(name))
  const tables = files.filter((name) =>
    /\.(csv|tsv|txt|json|ndjson|jsonl|xlsx|ods)(\.gz)?$/i.test(name),
  )
  const [one, ...more] = tables.length > 0 ? tables : files
  if (one === undefined) throw new Unreadable(1, 'The zip archive is empty.')
  if (more.length > 0) {
    const list = [one, ...more].slice(0, 10).join(', ')
    throw new Unreadable(1, `The zip archive holds several files (${list}): take one of them.`)
  }
  return { bytes: () => entryOf(bytes(), one) }
}

async function namesIn(bytes: () => AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const names: string[] = []
  const unzip = new Unzip((file) => names.push(file.name))
  unzip.register(UnzipInflate)
  await pushAll(unzip, bytes(), () => {
    if (names.length > MAX_ENTRIES) {
      throw new Unreadable(1, `The zip archive holds more than ${MAX_ENTRIES} files.`)
    }
  })
  return names
}

async function* entryOf(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = []
  let length = 0
  let failure: Error | null = null
  const unzip = new Unzip((file) => {
    if (file.name !== name) return
    file.ondata = (error, data) => {
      failure ??= error
      if (data) out.push(data)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for await (const part of bytes) {
    pushed(unzip, part, false)
    if (failure) throw broken()
    for (const data of out) {
      length += data.length
      if (length > MAX_BYTES) throw new Unreadable(1, 'The file unpacks to more than 4 GiB.')
      yield data
    }
    out = []
  }
  pushed(unzip, new Uint8Array(0), true)
  yield* out
}

async function pushAll(unzip: Unzip, bytes: AsyncIterable<Uint8Array>, look: () => void) {
  for await (const part of bytes) {
    pushed(unzip, part, false)
    look()
  }
}

function pushed(unzip: Unzip, part: Uint8Array, last: boolean): void {
  try {
    unzip.push(part, last)
  } catch {
    throw broken()
  }
}

function broken(): Unreadable {
  return new Unreadable(1, 'The zip archive is broken, cut short or protected by a password.')
}
