import { isGiven } from '#shared/is-given.ts'
import { isExcluded } from '#shared/marks.ts'
import type { Site } from '#shared/site.ts'
import { FLAGS, type AnswerValue } from '#shared/snapshot.ts'
import type { QuestionKind } from '#shared/survey.ts'
import { IMPORT_CHANNEL } from './arrival.ts'
import { CELL_FACET, cellText } from './cell.ts'
import { pageGroupOf } from './page-group.ts'
import type { StoredResponse } from './stored-response.ts'

/** What one response adds to the tallies: one in every bin of every cell. */
export interface Contribution {
  /** facet and value; the first is the whole, `['', '']` */
  readonly cells: readonly (readonly [facet: string, value: string])[]
  /** question and bin; the question `''` is the funnel */
  readonly bins: readonly (readonly [question: string, bin: string])[]
}

/** The kind of each question that any version of a survey has. */
export type Kinds = ReadonlyMap<string, QuestionKind>

/**
 * What a response adds to the tallies of its day; the same function counts an arriving answer,
 * takes back what it counted before, and recounts everything from raw.
 *
 * | bin of the funnel | a response that                                       |
 * | ----------------- | ----------------------------------------------------- |
 * | shown             | exists: no snapshot is made before a card is shown    |
 * | seen              | says so, or was answered                              |
 * | answered          | holds an answer                                       |
 * | commented         | holds a comment, or words beside "other"              |
 * | completed         | was finished                                          |
 * | dismissed         | was closed without finishing                          |
 * | excluded          | is marked so that it counts nowhere else                  |
 * | imported          | is history of another tool; in none of the others     |
 *
 * @param admit bounds the values of a facet: returns the value, or `other` when there are too many
 */
export function contributionOf(
  response: StoredResponse,
  kinds: Kinds,
  site: Pick<Site, 'facets'>,
  admit: (facet: string, value: string) => string,
): Contribution {
  if (isExcluded(response.marks)) return { cells: [WHOLE], bins: [['', 'excluded']] }
  return { cells: cellsOf(response, site, admit), bins: binsOf(response, kinds) }
}

const WHOLE = ['', ''] as const

function cellsOf(
  { ctx }: StoredResponse,
  site: Pick<Site, 'facets'>,
  admit: (facet: string, value: string) => string,
): Contribution['cells'] {
  const cells: (readonly [string, string])[] = [WHOLE]
  const add = (facet: string, value: string | undefined) => {
    if (value !== undefined) cells.push([facet, admit(facet, value)])
  }
  add('device', ctx.device)
  add('lang', languageOf(ctx.lang))
  add('page', pageGroupOf(ctx.page))
  add('channel', ctx.channel)
  add('visit', ctx.visit)
  for (const facet of site.facets) add(facet, ctx.traits?.[facet]?.toString())
  // imported history was shown elsewhere: there is nobody to weigh it against
  if (ctx.channel !== IMPORT_CHANNEL) add(CELL_FACET, cellText(ctx))
  return cells
}

/** `pt-BR` counts under `pt`; `zh-Hans-CN` under `zh-Hans`, which is read differently from `zh-Hant`. */
function languageOf(lang: string | undefined): string | undefined {
  return lang === undefined ? undefined : (/^[a-z]+(-[A-Z][a-z]{3})?/.exec(lang)?.[0] ?? undefined)
}

function binsOf(response: StoredResponse, kinds: Kinds): Contribution['bins'] {
  const bins: (readonly [string, string])[] = []
  let answered = false
  let commented = false
  for (const [question, { a, o }] of Object.entries(response.answers)) {
    if (!isGiven(a)) continue
    answered = true
    const kind = kinds.get(question)
    if (kind === 'comment') commented = true
    else for (const bin of binsOfValue(a)) bins.push([question, bin])
    commented ||= o !== undefined && o !== ''
  }
  if (response.ctx.channel === IMPORT_CHANNEL) return [...bins, ['', 'imported']]
  const { flags } = response
  const completed = (flags & FLAGS.complete) !== 0
  bins.push(['', 'shown'])
  if (answered || (flags & (FLAGS.seen | FLAGS.answered)) !== 0) bins.push(['', 'seen'])
  if (answered) bins.push(['', 'answered'])
  if (commented) bins.push(['', 'commented'])
  if (completed) bins.push(['', 'completed'])
  if (!completed && (flags & FLAGS.dismissed) !== 0) bins.push(['', 'dismissed'])
  return bins
}

function binsOfValue(value: AnswerValue): readonly string[] {
  return typeof value === 'object' ? value : [String(value)]
}
