import type { ManualPage } from './manual.ts'

/** A page that holds what was looked for, and the words around the first place. */
export interface Hit {
  readonly page: ManualPage
  readonly excerpt: string
}

const AROUND = 90

/**
 * Pages that hold every word of a query, those with a word in the title first.
 *
 * @returns none for an empty query
 */
export function searchManual(pages: readonly ManualPage[], query: string): readonly Hit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return pages
    .filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)))
    .toSorted((one, other) => inTitle(other, words) - inTitle(one, words))
    .map((page) => ({ page, excerpt: excerptOf(page.text, words) }))
}

function inTitle({ title }: ManualPage, words: readonly string[]): number {
  return words.filter((word) => title.toLowerCase().includes(word)).length
}

function excerptOf(text: string, [word = '']: readonly string[]): string {
  const at = text.toLowerCase().indexOf(word)
  const from = Math.max(0, at - AROUND)
  const cut = text.slice(from, at + word.length + AROUND).replaceAll(/[\s#|`*]+/g, ' ')
  return `${from > 0 ? '… ' : ''}${cut.trim()} …`
}
