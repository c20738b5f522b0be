import type { VersionWords } from '#shared/words/version-words.ts'
import type { CatalogRows, Store } from '../store/store.ts'
import type { Version } from './catalog.ts'

type Row = CatalogRows['versions'][0]

/** Puts beside versions what they say to shoppers, in the same order. */
export type WordsCache = (rows: readonly Row[]) => Promise<readonly Version[]>

/**
 * Reads the words of each version once: they never change. Versions that say the same, because only their
 * trigger differs, share them.
 */
export function createWordsCache(store: Pick<Store, 'readWords'>): WordsCache {
  const byVersion = new Map<string, VersionWords>()
  const byText = new Map<string, VersionWords>()

  function keep(text: string): VersionWords {
    const words: VersionWords = byText.get(text) ?? JSON.parse(text)
    byText.set(text, words)
    return words
  }

  return async (rows) => {
    const unknown = rows.filter(({ survey }) => !byVersion.has(keyOf(survey)))
    const read = await store.readWords(unknown.map(({ survey: { id, ver } }) => ({ id, ver })))
    for (const row of read) byVersion.set(keyOf(row), keep(row.words))
    byText.clear()
    return rows.map((row) => {
      const words = byVersion.get(keyOf(row.survey))
      if (!words) throw new Error(`version ${row.survey.ver} of "${row.survey.id}" has no words`)
      return { ...row, words }
    })
  }
}

function keyOf({ id, ver }: { readonly id: string; readonly ver: number }): string {
  return `${id} ${ver}`
}
