import { FLAGS } from '#shared/snapshot.ts'
import { cleanText } from '../../ingest/clean-text.ts'
import type { Arrival, KeptContext, StoredAnswer } from '../../store/arrival.ts'
import type { Candidate } from './candidate.ts'
import type { ImportOrder, ImportPlan } from './plan.ts'

type Target = Pick<ImportOrder, 'site' | 'survey' | 'versions'>

/** A record of a file as the store takes it: shown, answered and finished, in one revision. */
export function arrivalOf(
  { at, answers, ctx, ver, marks = 0 }: Candidate,
  id: string,
  { order, mapping }: Pick<ImportPlan, 'mapping'> & { readonly order: Target },
): Arrival {
  const { site, survey, versions = [] } = order
  const step = mapping.newest ? { stepMs: at.getTime() } : {}
  return {
    site: site.id,
    survey: survey.id,
    id,
    ver: versions.find((one) => one.ver === ver)?.ver ?? survey.ver,
    rev: 1,
    flags: FLAGS.shown | FLAGS.answered | FLAGS.complete,
    marks,
    firstMs: at.getTime(),
    answers: Object.fromEntries(
      Object.entries(answers).map(([question, answer]) => [question, atRest(answer)]),
    ),
    ctx: { ...cleaned(ctx), ...step },
  }
}

/** JSON may spell characters that no database holds alike. */
function atRest({ a, o }: Candidate['answers'][string]): StoredAnswer {
  const value = typeof a === 'string' ? cleanText(a) : a
  return o === undefined ? { r: 1, a: value } : { r: 1, a: value, o: cleanText(o) }
}

function cleaned(ctx: Candidate['ctx']): KeptContext {
  const { customer, traits, customerProof: _proof, ...kept } = ctx
  const values = Object.entries(traits ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? cleanText(value) : value,
  ])
  return {
    ...kept,
    ...(customer !== undefined && { customer: cleanText(customer) }),
    ...(traits && { traits: Object.fromEntries(values) }),
  }
}
