/** What the first bytes of a file say it is. */
export type FileKind = 'text' | 'gzip' | 'zip' | 'ole' | { readonly named: string }

/** Files that hold something else than records that can be read, and how to get those out of them. */
const OTHERS: readonly (readonly [begins: readonly number[], named: string])[] = [
  [bytesOf('PAR1'), 'a Parquet file: save it as CSV, such as with pandas or DuckDB'],
  [bytesOf('$FL2'), 'an SPSS file: in SPSS choose File, Export, CSV with value labels'],
  [bytesOf('$FL3'), 'a compressed SPSS file: in SPSS choose File, Export, CSV with value labels'],
  [bytesOf('<stata_dta>'), 'a Stata file: save it with "export delimited"'],
  [bytesOf('%PDF'), 'a PDF: ask the tool for its answers as CSV or Excel'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture: ask the tool for its answers as CSV or Excel'],
  [[0xff, 0xd8, 0xff], 'a picture: ask the tool for its answers as CSV or Excel'],
  [bytesOf('GIF8'), 'a picture: ask the tool for its answers as CSV or Excel'],
  [bytesOf('II*\0'), 'a picture: ask the tool for its answers as CSV or Excel'],
  [bytesOf('MM\0*'), 'a picture: ask the tool for its answers as CSV or Excel'],
  [bytesOf('RIFF'), 'a picture: ask the tool for its answers as CSV or Excel'],
  [bytesOf('X\n\0\0'), 'an R file: in R write it with write.csv(…, row.names = FALSE)'],
  [bytesOf('RDX'), 'an R file: in R write it with write.csv(…, row.names = FALSE)'],
  [bytesOf('ARROW1'), 'an Arrow file: save it as CSV, such as with pandas or DuckDB'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive: unpack it and take the file inside'],
  [bytesOf('Rar!'), 'a RAR archive: unpack it and take the file inside'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'packed with zstd: unpack it and take the file inside'],
  [bytesOf('BZh'), 'packed with bzip2: unpack it and take the file inside'],
  [[0xfd, 0x37, 0x7a, 0x58], 'packed with xz: unpack it and take the file inside'],
  [bytesOf('SQLite format 3'), 'an SQLite database: save the table of answers as CSV'],
  [bytesOf('{\\rtf'), 'a text document: save its table as CSV'],
]

/** What a file is by its first bytes, whatever its name says; the first 512 are enough. */
export function fileKind(head: Uint8Array): FileKind {
  const begins = (bytes: readonly number[]) => bytes.every((byte, i) => head[i] === byte)
  if (begins([0x1f, 0x8b])) return 'gzip'
  if (begins([0x50, 0x4b, 3, 4]) || begins([0x50, 0x4b, 5, 6])) return 'zip'
  if (begins([0xd0, 0xcf, 0x11, 0xe0])) return 'ole'
  const named = OTHERS.find(([bytes]) => begins(bytes))?.[1]
  if (named !== undefined) return { named }
  const text = new TextDecoder('latin1')
    .decode(head)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (/^<(!doctype html|html|table)\b/i.test(text)) {
    return {
      named: 'a web page, whatever its name says: open it in a spreadsheet and save it as CSV',
    }
  }
  if (/^<\?xml/i.test(text)) return { named: 'XML: open it in a spreadsheet and save it as CSV' }
  return 'text'
}

function bytesOf(text: string): readonly number[] {
  return [...text].map((char) => char.codePointAt(0) ?? 0)
}
