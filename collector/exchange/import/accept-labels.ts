import type { ImportCheck } from './import-check.ts'
import type { MappingDraft } from './mapping-schema.ts'
import type { ImportOrder, ImportPlan } from './plan.ts'

/** The order of an import whose labels mean what its check proposes; those that nobody knows stay open. */
export function acceptLabels({ order, mapping }: ImportPlan, { labels }: ImportCheck): ImportOrder {
  const answers = Object.entries(labels).flatMap(([id, rows]) => {
    const answer = mapping.answers[id]
    const meant = rows.flatMap(({ text, guess }) => (guess === undefined ? [] : [[text, guess]]))
    const options: Record<string, string> = { ...answer?.options, ...Object.fromEntries(meant) }
    return answer ? [[id, { ...answer, options }] as const] : []
  })
  const said: MappingDraft = {
    ...order.mapping,
    answers: { ...order.mapping?.answers, ...Object.fromEntries(answers) },
  }
  return { ...order, mapping: said }
}
