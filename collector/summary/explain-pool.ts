import { compare } from '#shared/score/compare.ts'
import { explainChange, type SegmentPair } from '#shared/score/explain-change.ts'
import type { SummaryWhy } from '#shared/summary.ts'
import { mergeTallies, total } from '#shared/tally.ts'
import type { Pool, PooledQuestion } from './pool-questions.ts'

/**
 * Why a pooled score changed: how much is who answered and which survey was answered, and the groups that
 * moved otherwise than the rest. A group is one in all surveys of the pool.
 */
export function explainPool({ kind, points, questions }: Pool): SummaryWhy | undefined {
  const all = pairOf(questions)
  const groups = Map.groupBy(
    questions.flatMap(({ segments }) => segments),
    ({ facet, value }) => `${facet}\n${value}`,
  )
  const segments = [...groups].map(([name, own]): SegmentPair => {
    const [facet = '', value = ''] = name.split('\n')
    return { facet, value, ...pairOf(own) }
  })
  const surveys = [...Map.groupBy(questions, ({ survey }) => survey)].map(
    ([value, own]): SegmentPair => ({ facet: 'survey', value, ...pairOf(own) }),
  )
  // a group that everyone is in would repeat the change as its own reason
  const told = [...segments, ...surveys].filter(
    ({ before, after }) => total(before) !== total(all.before) || total(after) !== total(all.after),
  )
  const found = explainChange({ kind, points }, all, told)
  if (!found) return undefined
  const change = compare({ kind, points }, all.before, all.after, { looks: 'weekly' })
  return {
    change: found.change,
    facets: found.facets,
    lookedAt: found.lookedAt,
    areAlike: found.areAlike,
    printed: change.delta === undefined ? 0 : change.shown.delta,
    unit: change.unit,
    segments: found.segments.map(({ before: _before, after: _after, ...one }) => one),
  }
}

function pairOf(all: readonly Pick<PooledQuestion, 'tally' | 'previousTally'>[]) {
  return {
    before: mergeTallies(all.map(({ previousTally = {} }) => previousTally)),
    after: mergeTallies(all.map(({ tally }) => tally)),
  }
}
