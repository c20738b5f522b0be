import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Survey } from '#shared/survey.ts'
import type { SurveyWords } from '#shared/words.ts'
import { ROOT } from '../sources.ts'

/** A survey, and what the last commit before versions kept their words replied when asked for its card. */
export interface OldCase {
  readonly brand: string
  readonly survey: Survey
  /** languages in the rules of its tag */
  readonly asked: readonly string[]
  /** the reply in the survey's own language */
  readonly own: SurveyWords
  /** of the reply in each language */
  readonly sha256: Readonly<Record<string, string>>
}

/** Written by that commit itself. */
export const OLD_CASES: readonly OldCase[] = JSON.parse(
  readFileSync(join(ROOT, 'test/vectors/words-before.json'), 'utf8'),
)

/** The hash of a reply, as the cases have it. */
export function hashOf(reply: string): string {
  return createHash('sha256').update(saidIn(reply)).digest('base64url')
}

/** A reply without the colours of its accent: they are worked out anew by each release, and are no words. */
export function saidIn(reply: string): string {
  return reply.replace(/"accents":\{.*?\}\},/, '')
}
