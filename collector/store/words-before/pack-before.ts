import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LanguagePack } from '#shared/words/pack.ts'

/** A language pack as it was until versions kept their words. */
export type PackBefore = Omit<LanguagePack, 'juster' | 'brandNoun'>

/**
 * The language packs as they were until versions kept their words, one a line, ordered by language tag.
 * Nobody edits them: they are what surveys of that time ask.
 */
export function readPacksBefore(): readonly PackBefore[] {
  const text = readFileSync(join(import.meta.dirname, 'packs.jsonl'), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line): PackBefore => JSON.parse(line))
}
