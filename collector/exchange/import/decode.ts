import { TextDecoder } from 'node:util'
import { Unreadable } from './unreadable.ts'

/** Byte order marks and what they stand for. Source: WHATWG Encoding Standard, "BOM sniff". */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/**
 * Bytes as text. A byte order mark decides the encoding; without one it is `encoding`, or UTF-8.
 * Nothing is replaced or guessed: bytes that do not fit are an {@link Unreadable} with its line.
 *
 * @param encoding a WHATWG label such as `windows-1252`, `euc-kr`, `gb18030`, `shift_jis`
 */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding?: string,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let head = new Uint8Array(0)
  let line = 1
  for await (const chunk of chunks) {
    head = head.length === 0 ? new Uint8Array(chunk) : concat(head, chunk)
    // a mark has up to three bytes, and chunks may be as short as one
    if (!decoder && head.length < 3) continue
    decoder ??= openDecoder(head, encoding)
    const text = decodeChunk(decoder, head, line)
    head = new Uint8Array(0)
    line += countLines(text)
    yield text
  }
  decoder ??= openDecoder(head, encoding)
  yield decodeChunk(decoder, head, line, true)
}

/** Whether `label` names an encoding that can be read. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

/** The encoding that a byte order mark names, or `undefined`. */
export function markedEncoding(head: Uint8Array): string | undefined {
  return MARKS.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte))?.encoding
}

function openDecoder(head: Uint8Array, encoding = 'utf-8'): TextDecoder {
  return new TextDecoder(markedEncoding(head) ?? encoding, { fatal: true })
}

function decodeChunk(decoder: TextDecoder, bytes: Uint8Array, line: number, last = false): string {
  const text = decodeOrFail(decoder, bytes, line, last)
  if (!text.includes('\0')) return text
  const at = line + countLines(text.slice(0, text.indexOf('\0')))
  throw new Unreadable(
    at,
    'The file holds a NUL character, which no text has: it may be of another encoding, or broken.',
  )
}

function decodeOrFail(decoder: TextDecoder, bytes: Uint8Array, line: number, last: boolean) {
  try {
    return decoder.decode(bytes, { stream: !last })
  } catch {
    throw new Unreadable(
      line + linesBeforeFault(decoder.encoding, bytes),
      `The file is not ${decoder.encoding} here: name another encoding, or leave it to be found.`,
    )
  }
}

/** Lines that end before the first byte that does not fit, near enough to find it. */
function linesBeforeFault(encoding: string, bytes: Uint8Array): number {
  const text = new TextDecoder(encoding).decode(bytes)
  const fault = text.indexOf('\uFFFD')
  return fault < 0 ? 0 : countLines(text.slice(0, fault))
}

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
