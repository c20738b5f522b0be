import { useContext } from 'preact/hooks'
import { boughtAgain } from '#shared/analysis/bought-again.ts'
import { addDays } from '#shared/day.ts'
import type { Repurchase } from '#shared/repurchase.ts'
import type { QuestionResults, Results } from '#shared/results.ts'
import { sayLevel } from '#shared/phrases/say-level.ts'
import type { Score } from '#shared/score/score.ts'
import { useReply } from '../api/use-reply.ts'
import { ReadOnly } from '../share/read-only.ts'
import { useWords } from '../words/use-words.tsx'
import './why-part.css'

/** A year of answers, as far back as their horizon is over. */
const YEAR_DAYS = 365

/** What known customers then bought, beside what they said; nothing while no orders are known. */
export function RepurchasePart(props: {
  readonly question: QuestionResults
  readonly results: Results
}) {
  const { pack, say, format } = useWords()
  const { question, results } = props
  const isReadOnly = useContext(ReadOnly)
  const days = question.horizonDays ?? 30
  const to = addDays(results.today, -days)
  const query = new URLSearchParams({ from: addDays(to, 1 - YEAR_DAYS), to })
  const base = `/api/surveys/${encodeURIComponent(results.survey.id)}`
  const { data } = useReply<Repurchase>(
    isReadOnly ? undefined : `${base}/repurchase?${query.toString()}`,
    results.revision,
  )
  const found = data?.questions.find(({ id }) => id === question.id)
  if (!found || found.ratings.length === 0) return null
  const { said, others } = boughtAgain(found.ratings, found.good, days)
  if (said.n + others.n === 0) return null

  const line = (who: string, score: Score) => {
    const { shown, n } = score.status === 'none' ? { shown: undefined, n: 0 } : score
    const level = sayLevel(say, score)
    const isExact = score.status === 'rough' || score.status === 'solid'
    const ends =
      isExact && shown ? say.solid(format.percent(shown.low), format.percent(shown.high)) : ''
    return pack.repurchase.line(who, format.count(n), level && level + ends, format.count(days))
  }
  return (
    <section class="why">
      <h3 class="part-title">{pack.repurchase.title}</h3>
      <p>{line(pack.repurchase.said, said)}</p>
      <p>{line(pack.repurchase.others, others)}</p>
      <p class="quiet">{pack.repurchase.note(format.range(query.get('from') ?? to, to))}</p>
    </section>
  )
}
