/**
 * A number from 0 to 2³² − 1 that a text draws, the same everywhere: FNV-1a over UTF-8, stirred by the
 * finaliser of MurmurHash3.
 */
export function hash32(text: string): number {
  let mixed = fnv1a(text)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** FNV-1a, 32 bit, over the UTF-8 bytes of a text. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of utf8(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

/** a language without TextEncoder: this runs in browsers and in Node alike */
function* utf8(text: string): Generator<number> {
  for (const char of text.toWellFormed()) {
    const code = char.codePointAt(0) ?? 0
    if (code < 0x80) {
      yield code
      continue
    }
    const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
    yield (LEADS[more] ?? 0) | (code >>> (6 * more))
    for (let at = more - 1; at >= 0; at -= 1) yield 0x80 | ((code >>> (6 * at)) & 0x3f)
  }
}

/** first byte of a sequence, by how many follow */
const LEADS: readonly number[] = [0, 0xc0, 0xe0, 0xf0]
