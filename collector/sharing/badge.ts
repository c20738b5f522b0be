const HEIGHT = 24
/** Wide enough for any letter of a system font at 12 px; the text says its own width besides. */
const LETTER_PX = 7.2
const WIDE_LETTER_PX = 12.5
const PADDING_PX = 10

/**
 * A score as a picture of two fields, `NPS | 30 (25–35)`, that any page may show.
 *
 * @param more what is told beside it where a pointer rests, and to screen readers: its days
 */
export function badge(name: string, value: string, more: string): string {
  const [left, right] = [widthOf(name), widthOf(value)]
  const width = left + right
  const title = `${name}: ${value} · ${more}`
  const text = (x: number, words: string, fill: string) =>
    `<text x="${x}" y="16" fill="${fill}" text-anchor="middle">${escape(words)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img"`,
    ` aria-label="${escape(title)}"><title>${escape(title)}</title>`,
    `<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="4"/></clipPath>`,
    `<g clip-path="url(#r)"><rect width="${left}" height="${HEIGHT}" fill="#33353a"/>`,
    `<rect x="${left}" width="${right}" height="${HEIGHT}" fill="#e9e9e6"/></g>`,
    '<g font-family="system-ui,sans-serif" font-size="12">',
    text(left / 2, name, '#fff'),
    text(left + right / 2, value, '#1b1c1f'),
    '</g></svg>',
  ].join('')
}

function widthOf(text: string): number {
  const letters = [...text].reduce((sum, letter) => {
    return sum + ((letter.codePointAt(0) ?? 0) > 0x2fff ? WIDE_LETTER_PX : LETTER_PX)
  }, 0)
  return Math.ceil(letters + 2 * PADDING_PX)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)
}
