import type { Exactly } from '#shared/exactly.ts'
import type {
  Day,
  DayFunnel,
  Funnel,
  Later,
  QuestionResults,
  Results,
  SegmentResults,
} from '#shared/results.ts'
import type { Days } from '#shared/analysis/days.ts'
import { onlyDays } from '#shared/analysis/only-days.ts'
import type { Question } from '#shared/survey.ts'
import type { QuestionWords } from '#shared/words.ts'
import { fillSaid } from '#shared/words/fill-said.ts'
import { frozenWords } from '#shared/words/frozen-words.ts'
import { anonymousResults } from './anonymous/anonymous-results.ts'
import { readGroupSums } from './anonymous/read-group-sums.ts'
import { readGroups } from './anonymous/read-groups.ts'
import { isAnonymous } from './anonymous/is-anonymous.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { dayOf } from '../store/day-of.ts'
import type { DayCounts, FacetCounts, TallySums } from '../store/rollup/tally-sums.ts'
import type { Counts, FacetValue, Store } from '../store/store.ts'
import { CELL_FACET } from '../store/cell.ts'
import { cellsOf, cellsOfSegments, isCellFacet } from './cells-of.ts'
import { findAnnotations } from './annotations.ts'
import { rewordedOn } from './reworded-on.ts'
import { choiceAnswers } from './choice-answers.ts'
import { questionsOf } from './questions-of.ts'
import { funnelOf, sumCounts, type Bins } from './sum-counts.ts'
import { versionsWithin } from './versions-within.ts'

/** What of a survey's answers is asked for. */
export interface ResultsQuery {
  readonly from: Day
  readonly to: Day
  /** all must hold; none: everyone */
  readonly segments: readonly FacetValue[]
  readonly unit?: 'weeks'
  /** what to compare with; absent: nothing */
  readonly previous?: Days
  /** the day on which a running period gets its verdict */
  readonly verdictOn?: Day
  /** the survey is too young to be compared: everything since this day */
  readonly since?: Day
  /** days right after the period, whose answers stand beside it */
  readonly later?: Days
}

/**
 * The counts that a results page shows. With no segment they and their segments come from stored
 * tallies, with one from that value's tallies, with more from raw answers; a segment is not split
 * into segments again. Of an anonymous survey small segments are left out.
 */
export async function readResults<Given extends ResultsQuery>(
  store: Store,
  published: PublishedSurvey,
  asked: Exactly<ResultsQuery, Given>,
  now: Date,
): Promise<Results> {
  const query: ResultsQuery = asked
  const { from, to, previous, later } = query
  const id = published.newest.id
  const today = dayOf(now.getTime(), published.site.zone)
  const isHidden = isAnonymous(published)
  const read = (days: Days) =>
    isHidden && query.segments.length > 0
      ? readGroupSums(store, published, days, query.segments, today)
      : readSums(store, id, days, query.segments)
  // before the counts: a revision that is too old is asked for again, one that is too new never
  const revision = await store.revisionOf(id)
  const { days: whole, sums } = await read({ from, to })
  const earlier = previous && (await read(previous))
  const counts = sumCounts(whole)
  const earlierWhole = earlier && sumCounts(earlier.days)
  const segments = segmentsWithin(sums)
  const earlierSegments = earlier && segmentsWithin(earlier.sums)

  const results: Results = {
    ...funnelOf(counts.get('')),
    ...headOf(published, query, now),
    ...(earlierWhole &&
      previous && { previous: { ...funnelOf(earlierWhole.get('')), ...previous } }),
    ...(later && { later: laterOf(later, await read(later)) }),
    days: daysOf(whole),
    questions: questionsOf(published).map((question) =>
      questionResults(question, published, query, {
        segments,
        whole,
        counts,
        earlier: earlier?.days,
        earlierSegments,
        earlierWhole,
      }),
    ),
    cells: await cellsWithin(store, published, query, { whole, sums }),
    excluded: counts.get('')?.['excluded'] ?? 0,
    ...heldOf(counts.get('')),
    ...floodedOf(counts.get('')),
    ...elsewhereOf(counts.get('')),
    versions: versionsWithin(published, from, to),
    annotations: await findAnnotations(store.people.database, published.site.id, { from, to }),
    imports: await importsWithin(store, published, from, to),
    revision,
  }
  if (!isHidden) return results
  const periods = [{ from, to }, ...(previous ? [previous] : [])]
  return anonymousResults(results, await readGroups(store, published, { periods, today }))
}

function heldOf({ held = 0 }: Bins = {}): Pick<Results, 'held'> {
  return held > 0 ? { held } : {}
}

function floodedOf({ flooded = 0 }: Bins = {}): Pick<Results, 'flooded'> {
  return flooded > 0 ? { flooded } : {}
}

function elsewhereOf({ elsewhere = 0 }: Bins = {}): Pick<Results, 'elsewhere'> {
  return elsewhere > 0 ? { elsewhere } : {}
}

/** A segment of what cells are made of is a few of everyone's cells; any other has none. */
async function cellsWithin(
  store: Store,
  published: PublishedSurvey,
  { from, to, segments }: ResultsQuery,
  { whole, sums }: { readonly whole: readonly DayCounts[]; readonly sums: readonly FacetCounts[] },
): Promise<Results['cells']> {
  if (segments.length === 0) return cellsOf(published, sums)
  if (!segments.every(({ facet }) => isCellFacet(facet))) return []
  const everyone = await store.sumTallies(published.newest.id, from, to)
  const asked = funnelOf(sumCounts(whole).get('')).shown
  return cellsOfSegments(cellsOf(published, everyone.sums), segments, asked)
}

/** What came in after the period: how many, and how they rated. */
function laterOf(days: Days, { days: counted }: Pick<TallySums, 'days'>): Later {
  const sums = sumCounts(counted)
  const { shown, answered } = funnelOf(sums.get(''))
  const tallies = Object.fromEntries([...sums].filter(([question]) => question !== ''))
  return { ...days, shown, answered, tallies }
}

/** Days of what was asked for, everyone or the responses of the segments; of everyone also sums. */
async function readSums(
  store: Store,
  survey: string,
  { from, to }: { readonly from: Day; readonly to: Day },
  segments: readonly FacetValue[],
): Promise<TallySums> {
  const [only, ...others] = segments
  if (!only) return store.sumTallies(survey, from, to)
  const days =
    others.length > 0
      ? await store.countRaw(survey, from, to, segments)
      : await store.readTallies(survey, from, to, only)
  return { days, sums: [] }
}

function headOf({ site, newest }: PublishedSurvey, query: ResultsQuery, now: Date) {
  const { segments, verdictOn, since } = query
  const { id, name, ver, lang, anonymous } = newest
  return {
    survey: { id, site: site.id, name, ver, lang, anonymous },
    site: { id: site.id, name: site.name, brand: site.brand, zone: site.zone },
    ...onlyDays(query),
    ...(segments.length > 0 && { only: segments }),
    today: dayOf(now.getTime(), site.zone),
    ...(verdictOn !== undefined && { verdictOn }),
    ...(since !== undefined && { since }),
  }
}

function daysOf(whole: readonly DayCounts[]): DayFunnel[] {
  return whole
    .map(({ day, counts }): DayFunnel => ({ day, ...funnelOf(counts['']) }))
    .filter(({ shown }) => shown > 0)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
}

interface Read {
  readonly segments: ReadonlyMap<string, Segment>
  readonly whole: readonly DayCounts[]
  readonly counts: ReadonlyMap<string, Bins>
  readonly earlier: readonly DayCounts[] | undefined
  readonly earlierSegments: ReadonlyMap<string, Segment> | undefined
  readonly earlierWhole: ReadonlyMap<string, Bins> | undefined
}

function questionResults(
  question: Question,
  published: PublishedSurvey,
  { to, previous }: ResultsQuery,
  read: Read,
): QuestionResults {
  const { id, kind, points, lowest, top, direction } = question
  const reworded = previous && rewordedOn(id, published, { from: previous.from, to })
  const days = read.whole.flatMap(({ day, counts }) => {
    const tally = counts[id]
    return tally ? [{ day, tally }] : []
  })
  return {
    id,
    kind,
    ...(points && { points }),
    ...(lowest !== undefined && { lowest }),
    ...(top && { top }),
    ...(direction && { direction }),
    ...(kind === 'repurchase' && { horizonDays: question.days ?? 30 }),
    ...(question.many && { many: true as const }),
    ...wordingOf(question, published),
    ...(reworded !== undefined && { reworded }),
    tally: read.counts.get(id) ?? {},
    ...(read.earlierWhole && { previousTally: read.earlierWhole.get(id) ?? {} }),
    ...choiceAnswers(question, read.whole, read.earlier),
    days: days.toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    segments: segmentsOf(question, read),
  }
}

/**
 * The wording as the survey's own language has it, placeholders filled. An option that the newest version
 * no longer offers keeps the words under which it was picked.
 */
function wordingOf(question: Question, { versions }: PublishedSurvey) {
  const asked = versions.filter(({ survey }) =>
    survey.questions.some(({ id }) => id === question.id),
  )
  // earlier words matter for options alone
  const read = question.kind === 'choice' ? asked.toReversed() : asked.slice(-1)
  const found = read
    .map(({ survey, words }) => fillSaid(frozenWords(survey, words)))
    .flatMap(({ lang, questions }) => questions.map((one) => ({ lang, ...one })))
    .filter(({ id }) => id === question.id)
  const options = found.flatMap(({ options: offered = [], other }) => [
    ...offered.map(({ id, text }) => [id, text] as const),
    ...(other === undefined ? [] : [['other', other] as const]),
  ])
  return {
    text: found[0]?.text ?? question.id,
    ...(found[0] && { lang: found[0].lang }),
    ...((question.low || question.high) && endsOf(found[0])),
    // the newest words of an option are written last, and stand in the order of the newest
    ...(options.length > 0 && {
      options: { ...Object.fromEntries(options), ...Object.fromEntries(options.toReversed()) },
    }),
  }
}

function endsOf({ low, high }: Partial<QuestionWords> = {}): Pick<QuestionResults, 'ends'> {
  return low !== undefined && high !== undefined ? { ends: { low, high } } : {}
}

function segmentsOf(question: Question, { segments, earlierSegments }: Read): SegmentResults[] {
  return [...segments].map(([key, { facet, value, counts, funnel }]): SegmentResults => {
    const before = earlierSegments?.get(key)
    const earlier = earlierSegments && (before ? [before] : [])
    return {
      facet,
      value,
      tally: counts[question.id] ?? {},
      shown: funnel.shown,
      answered: funnel.answered,
      ...(earlierSegments && {
        previousTally: before?.counts[question.id] ?? {},
        previousShown: before?.funnel.shown ?? 0,
        previousAnswered: before?.funnel.answered ?? 0,
      }),
      ...choiceAnswers(question, [{ counts }], earlier),
    }
  })
}

/** One value of one facet, summed over the days. */
interface Segment extends FacetValue {
  readonly counts: Counts
  readonly funnel: Funnel
}

/** Once for all questions. */
function segmentsWithin(sums: readonly FacetCounts[]): Map<string, Segment> {
  const mine = sums.filter(({ facet }) => facet !== CELL_FACET)
  return new Map(
    mine.map(({ facet, value, counts }) => [
      `${facet}\n${value}`,
      { facet, value, counts, funnel: funnelOf(counts['']) },
    ]),
  )
}

/** Imports that are there and touch the days, in the order of their first answer. */
async function importsWithin(
  store: Store,
  { site, newest }: PublishedSurvey,
  from: Day,
  to: Day,
): Promise<Results['imports']> {
  const all = await store.findImports(site.id)
  return all
    .filter(({ survey, state, stored }) => survey === newest.id && state !== 'undone' && stored > 0)
    .filter(({ firstDay, lastDay }) => firstDay <= to && lastDay >= from)
    .map(({ source, firstDay, lastDay }) => ({ source, from: firstDay, to: lastDay }))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
}
