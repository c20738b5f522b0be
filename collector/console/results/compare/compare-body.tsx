import {
  countsOf,
  counterpartOf,
  whyIncomparable,
  type Side,
} from '#shared/reading/compare-sides.ts'
import type { QuestionResults } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { compare } from '#shared/score/compare.ts'
import { scoreOf } from '#shared/score/score-of.ts'
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
  const isRunning = [a, b].some(({ results }) => results.to >= results.today)
  const comparison = compare(question, other.tally, one.tally, {
    running: isRunning ? 'month' : 'no',
  })
  // everyone but this group is what the page of results calls everyone else
  const isRest = b.who.is === 'rest' && isOfSameDays(a, b)
  const versus = { than: 'others', ...(!isRest && { name: other.name }) } as const
  return <Verdict comparison={comparison} period={{ versus }} />
}

/** The same answers, of which each side has its part. */
function isOfSameDays(a: Side, b: Side): boolean {
  const { from, to, survey } = a.results
  return survey.id === b.results.survey.id && from === b.results.from && to === b.results.to
}

function halfOf(question: QuestionResults, side: Side, name: string): Half {
  const counts = countsOf(question, side)
  return { ...counts, name, score: scoreOf(question, counts.tally) }
}
