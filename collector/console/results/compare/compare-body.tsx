import {
  countsOf,
  counterpartOf,
  whyIncomparable,
  type Side,
} from '#shared/analysis/compare-sides.ts'
import type { QuestionResults } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { addDays } from '#shared/day.ts'
import { looksOf } from '#shared/analysis/looks-of.ts'
import type { Compared } from '#shared/phrases/say-change.ts'
import { compare } from '#shared/score/compare.ts'
import { SCORING } from '#shared/score/constants.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { total } from '#shared/tally.ts'
import { whoText } from '../../address/sides.ts'
import { QuestionHead } from '../question-head.tsx'
import { Verdict } from '../verdict.tsx'
import type { Half } from './half.ts'
import { PairShares } from './pair-shares.tsx'
import { PairTable } from './pair-table.tsx'
import { useSideNames } from './use-side-names.ts'
import type { ComparePack } from './words/pack.ts'

interface Sides {
  readonly a: Side
  readonly b: Side
  readonly words: ComparePack
}

/** Every rating question of the first side beside the one like it of the second. */
export function CompareBody(props: Sides & { readonly busy: boolean }) {
  const { a, words, busy } = props
  const ratings = a.results.questions.filter(({ kind }) => isRating(kind))
  return (
    <div class="pairs" aria-busy={busy}>
      {ratings.length === 0 && <p class="sheet">{words.noRatings}</p>}
      {ratings.map((question) => (
        <Pair key={question.id} {...props} question={question} />
      ))}
      {ratings.length > 0 && <p class="quiet">{words.note}</p>}
    </div>
  )
}

function Pair(props: Sides & { readonly question: QuestionResults }) {
  const { a, b, question, words } = props
  const names = useSideNames(a, b, words)
  const other = counterpartOf(question, b.results)
  const halves: Half[] = [halfOf(question, a, names.a)]
  if (other) halves.push(halfOf(other, b, names.b))

  return (
    <section class="sheet pair" aria-labelledby={`q-${question.id}`}>
      <QuestionHead question={question} />
      <Said {...props} halves={halves} />
      <PairTable question={question} halves={halves} words={words} />
      <PairShares question={question} halves={halves} words={words} />
    </section>
  )
}

/** The verdict by rule, or why there is none. */
function Said({
  a,
  b,
  question,
  halves,
  words,
}: Parameters<typeof Pair>[0] & { readonly halves: readonly Half[] }) {
  const [one, other] = halves
  if (!one || !other) return <p>{words.askedDifferently}</p>
  if (whyIncomparable(a, b)) return <p>{words.samePeople}</p>
  const looks = [a, b].some(({ results }) => results.to >= results.today)
    ? 'daily'
    : looksOf(a.results)
  const together = { questions: countPairs(a, b) }
  const comparison = compare(question, other.tally, one.tally, { looks, together })
  return (
    <Verdict
      compared={{ comparison, now: one.score, before: other.score, of: namesOf(a, b, one, other) }}
    />
  )
}

/** How many questions have enough answers on both sides for a verdict, each a chance of a false one. */
function countPairs(a: Side, b: Side): number {
  return a.results.questions.filter((question) => {
    const other = counterpartOf(question, b.results)
    const counts = other ? [countsOf(question, a), countsOf(other, b)] : []
    return counts.length > 0 && counts.every(({ tally }) => total(tally) >= SCORING.minToJudge)
  }).length
}

/** The same answers of an earlier period are what they were before; any others have names. */
function namesOf(a: Side, b: Side, one: Half, other: Half): Compared['of'] {
  const [days, previous] = [a.results, b.results]
  const isSame = days.survey.id === previous.survey.id && whoText(a.who) === whoText(b.who)
  if (isSame && previous.to < days.from) {
    const { today, verdictOn = addDays(days.to, 1) } = days
    return { versus: 'earlier', days, previous, today, ...(days.to >= today && { verdictOn }) }
  }
  return { versus: 'others', name: one.name, other: other.name }
}

function halfOf(question: QuestionResults, side: Side, name: string): Half {
  const counts = countsOf(question, side)
  return { ...counts, name, score: scoreOf(question, counts.tally) }
}
