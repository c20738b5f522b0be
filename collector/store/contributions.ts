import { BAND_FACETS } from '#shared/engagement/bands.ts'
import { isExcluded, isFlooded, isHeld, isImpressionCounted } from '#shared/spam-flags.ts'
import type { Site } from '#shared/site.ts'
import { FLAGS, type AnswerValue } from '#shared/snapshot.ts'
import type { QuestionKind } from '#shared/survey.ts'
import { answersBin } from './answers-bin.ts'
import { IMPORT_CHANNEL } from './arrival.ts'
import { hasImpression } from './has-impression.ts'
import { CELL_FACET, cellText } from './cell.ts'
import { counted } from './counted.ts'
import type { KnownSurvey } from './known-survey.ts'
import { languageLabelOf } from './language-label.ts'
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
 * | answered          | holds an answer that counts                           |
 * | commented         | holds a comment, or words beside "other"              |
 * | completed         | was finished, and answered                            |
 * | dismissed         | was closed without finishing                          |
 * | excluded          | holds an answer, and is marked so that it counts nowhere else |
 * | held              | is excluded, and waits for its owner's word           |
 * | flooded           | nobody answered, and counts in none of the others, being one of too many |
 * | imported          | is history of another tool; in none of the others     |
 * | elsewhere         | was answered where no card was shown, as in a mail or at a till; in none of the others |
 * | answers:QUESTION  | holds an answer to this choice, wherever it was given   |
 *
 * An impression without an answer that nobody vouches for, or that its owner has discarded, is in none of them.
 *
 * @param admit bounds the values of a facet: returns the value, or `other` when there are too many
 */
export function contributionOf(
  kept: StoredResponse,
  survey: Pick<KnownSurvey, 'kinds' | 'site' | 'versions'>,
  admit: (facet: string, value: string) => string,
): Contribution {
  const response = counted(kept, survey)
  const isAnswered = (response.flags & FLAGS.answered) !== 0
  if (!isAnswered && !isImpressionCounted(response.marks)) {
    return isFlooded(response.marks) ? FLOODED : NOTHING
  }
  if (isExcluded(response.marks)) return isHeld(response.marks) ? HELD : EXCLUDED
  return {
    cells: cellsOf(response, survey.site, admit),
    bins: binsOf(response, survey.kinds),
  }
}

const WHOLE = ['', ''] as const
const NOTHING: Contribution = { cells: [], bins: [] }
const EXCLUDED: Contribution = { cells: [WHOLE], bins: [['', 'excluded']] }
const FLOODED: Contribution = { cells: [WHOLE], bins: [['', 'flooded']] }
const HELD: Contribution = { cells: [WHOLE], bins: [...EXCLUDED.bins, ['', 'held']] }

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
  add('lang', languageLabelOf(ctx.lang))
  add('page', pageGroupOf(ctx.page))
  add('channel', ctx.channel)
  add('visit', ctx.visit)
  // a trait of the owner's own that is called alike goes first
  for (const facet of BAND_FACETS) if (!site.facets.includes(facet)) add(facet, ctx[facet])
  for (const facet of site.facets) add(facet, ctx.traits?.[facet]?.toString())
  // where nobody knows who was asked there is nobody to weigh answers against
  if (hasImpression(ctx)) add(CELL_FACET, cellText(ctx))
  return cells
}

function binsOf({ answers, ctx, flags }: StoredResponse, kinds: Kinds): Contribution['bins'] {
  const bins: (readonly [string, string])[] = []
  let commented = false
  for (const [question, { a, o }] of Object.entries(answers)) {
    if (a === null) continue
    if (kinds.get(question) === 'comment') commented = true
    else for (const bin of binsOfValue(a)) bins.push([question, bin])
    if (typeof a === 'object' && a.length > 0) bins.push(['', answersBin(question)])
    commented ||= o !== undefined && o.trim() !== ''
  }
  if (ctx.channel === IMPORT_CHANNEL) return [...bins, ['', 'imported']]
  const isAnswered = (flags & FLAGS.answered) !== 0
  if (!hasImpression(ctx)) return isAnswered ? [...bins, ['', 'elsewhere']] : bins
  bins.push(['', 'shown'])
  if (flags & FLAGS.seen) bins.push(['', 'seen'])
  if (isAnswered) bins.push(['', 'answered'])
  if (commented) bins.push(['', 'commented'])
  if (flags & FLAGS.complete) bins.push(['', 'completed'])
  if (flags & FLAGS.dismissed) bins.push(['', 'dismissed'])
  return bins
}

function binsOfValue(value: AnswerValue): readonly string[] {
  return typeof value === 'object' ? value : [String(value)]
}
