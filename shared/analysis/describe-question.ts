import type { QuestionResults, Results } from '../results.ts'
import type { SayPack } from '../phrases/pack.ts'
import { sayChange, sayShift, sayVisible } from '../phrases/say-change.ts'
import { sayNone } from '../phrases/say-none.ts'
import { sayLater } from '../phrases/say-later.ts'
import { sayReworded } from '../phrases/say-reworded.ts'
import { plain, sayAsked, sayFormula, sayMean, sayScore } from '../phrases/say-score.ts'
import {
  sayChangePoint,
  sayDiffers,
  sayLooked,
  sayLookedAt,
  sayMix,
  sayMove,
  sayWeighted,
} from '../phrases/say-why.ts'
import { facetName, segmentTitle } from '../phrases/segment-name.ts'
import { findSegments } from '../score/find-segments.ts'
import { metricOf } from '../score/level-of.ts'
import { isExact } from '../score/is-exact.ts'
import { scoreOf } from '../score/score-of.ts'
import { tellOnce } from '../score/tell-once.ts'
import type { Score } from '../score/score.ts'
import { changeOf, type Change } from './change-of.ts'
import { levelChangesOf } from './level-changes-of.ts'
import { looksOf } from './looks-of.ts'
import { weightingOf } from './weighting-of.ts'
import { whyOf } from './why-of.ts'

/** The readings of one survey that everything is said from. */
export interface Readings {
  /** the days looked at, with what they are compared with */
  readonly shown: Results
  /** the days looked at and those before, in which changes of level are looked for */
  readonly longer?: Results
}

/** All that may be said of a rating question, in the order in which it should be read. */
export interface QuestionAnalysis {
  /** the score, only as boldly as it is known */
  readonly level: string
  readonly mean?: string
  /** what came in after the days looked at */
  readonly later?: string
  readonly change?: string
  /** what else is to be known of the change: a shift without it, how small a change can be seen */
  readonly changeMore?: readonly string[]
  /** why it changed: first the mix, then at most five groups, then how many were looked at */
  readonly why?: readonly string[]
  /** since when the level is another; one sentence a change */
  readonly levelChange?: string
  /** how many answered, and what that makes of the score */
  readonly who: readonly string[]
  /** groups that differ from everyone else by more than chance, and how many were looked at */
  readonly where?: readonly string[]
  readonly formula: string
  readonly range: string
}

/**
 * A rating question in finished sentences, the same that the results page shows.
 *
 * @param score of the days looked at; below 5 answers nothing is told but how many there are
 */
export function describeQuestion(
  pack: SayPack,
  question: QuestionResults,
  score: Score,
  { shown, longer }: Readings,
): QuestionAnalysis {
  const level = plain(
    sayScore(pack, score, { isOver: shown.to < shown.today, none: sayNone(pack, shown) }),
  )
  const formula = sayFormula(pack, score)
  const who = tellWho(pack, question, shown)
  const later = sayLater(pack, question, shown)
  const more = later === undefined ? {} : { later }
  const base = { level, ...more, who: who.slice(0, 1), formula, range: pack.tooltip }
  // of nobody no number is told, not even how few
  if (score.status === 'none') return { ...base, who: [] }
  if (score.status === 'hidden') return base

  const change = changeOf(question, shown)
  const levelChange = tellLevelChanges(pack, question, { shown, ...(longer && { longer }) }, change)
  const mean = score.metric === 'nps' ? undefined : sayMean(pack, score)
  return {
    ...base,
    ...(mean !== undefined && { mean }),
    ...(change && tellChange(pack, change, shown.today)),
    ...(levelChange !== '' && { levelChange }),
    who,
    ...(question.segments.length > 0 && { where: tellWhere(pack, question, shown) }),
  }
}

function tellChange(
  pack: SayPack,
  change: Change,
  today: string,
): Pick<QuestionAnalysis, 'change' | 'changeMore' | 'why'> {
  const { comparison } = change
  // more answers come only while the period runs
  const isUnsure = comparison.verdict === 'wait' || comparison.verdict === 'cannot_tell'
  const more = [
    sayShift(pack, comparison),
    isUnsure ? sayVisible(pack, comparison) : undefined,
    sayReworded(pack, change.question, today),
  ]
  const why = tellWhy(pack, change)
  return {
    change: plain(sayChange(pack, change)),
    ...(more.some(Boolean) && { changeMore: more.filter((text) => text !== undefined) }),
    ...(why && { why }),
  }
}

function tellWhy(pack: SayPack, change: Change): string[] | undefined {
  const why = whyOf(change)
  if (!why) return undefined
  const { comparison } = change
  const { unit } = comparison
  // a change is not printed where a level is a range, nor is a part of it
  const isPrinted = comparison.delta !== undefined && isExact(change.now) && isExact(change.before)
  const printed = isPrinted ? comparison.shown.delta : 0
  const mix = sayMix(pack, why, unit, (facet) => facetName(pack, facet), printed)
  return [
    ...(mix === undefined ? [] : [mix]),
    ...why.segments.map((found) =>
      plain(sayMove(pack, found, unit, segmentTitle(pack, found.facet, found.value))),
    ),
    sayLooked(pack, why),
  ]
}

function tellLevelChanges(
  pack: SayPack,
  { id }: QuestionResults,
  { shown, longer }: Readings,
  change: Change | undefined,
): string {
  const older = longer?.questions.find((one) => one.id === id)
  if (!longer || !older) return ''
  return levelChangesOf(older, longer, shown, change?.comparison)
    .map(({ day, z }) => sayChangePoint(pack, day, z, longer.to))
    .join(' ')
}

function tellWho(pack: SayPack, question: QuestionResults, shown: Results): string[] {
  // history of another tool was shown elsewhere
  if (shown.shown === 0) return []
  const weighed = weightingOf(question, shown)
  const asked = sayAsked(pack, shown.answered, shown.shown)
  if (!weighed) return [asked]
  const line = sayWeighted(pack, weighed, metricOf(question))
  return [asked, line, ...(weighed.hidden ? [] : [pack.weightedCaveat])]
}

function tellWhere(pack: SayPack, question: QuestionResults, shown: Results): string[] {
  const { lookedAt, findings } = findSegments(
    question,
    question.tally,
    question.segments,
    looksOf(shown),
  )
  return [
    ...tellOnce(findings).map((found) => {
      const { facet, value, before, after, standing } = found
      const [own, rest] = [scoreOf(question, after), scoreOf(question, before)]
      return plain(sayDiffers(pack, { own, rest, standing }, segmentTitle(pack, facet, value)))
    }),
    sayLookedAt(pack, lookedAt, findings.length),
  ]
}
