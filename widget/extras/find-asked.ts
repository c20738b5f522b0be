import { rulesForRequest } from '#shared/rules-for-request.ts'
import { draw } from '#shared/draw.ts'
import type { SurveyRules } from '#shared/rules.ts'
import type { Context } from '#shared/snapshot.ts'
import type { TagContext } from '../tag-context.ts'
import { stringify } from '../stringify.ts'

/** what the collector says of a customer */
interface Reply {
  readonly asks?: readonly string[]
  readonly restMs?: Readonly<Record<string, number>>
}

/**
 * What the shop's server wants a customer asked, each survey as it then asks; remembers as well how
 * long the customer is to be left alone. The collector is asked once a visit, and only of a customer
 * whom the server has signed.
 */
export async function findAsked(
  { rules, memory, base }: TagContext,
  { customer = '', customerProof }: Pick<Context, 'customer' | 'customerProof'>,
): Promise<SurveyRules[]> {
  const { id, visits } = memory.read()
  const of = draw(id + visits, customer)
  if (memory.read().asked?.of !== of) {
    const reply = await fetch(`${base}${rules.site}/asks`, {
      method: 'POST',
      body: stringify({ customer, customerProof }),
      credentials: 'omit',
    })
    // too many, or the collector is away: the next page tries again
    if (reply.status === 429 || reply.status >= 500) return []
    const { asks = [], restMs = {} }: Reply = await reply.json()
    const surveys = Object.fromEntries(asks.map((survey) => [survey, true]))
    const rests = Object.entries(restMs).map(([survey, ms]) => [survey, Date.now() + ms] as const)
    memory.change((m) => ({ ...m, asked: { of, surveys, until: Object.fromEntries(rests) } }))
  }
  const { asked } = memory.read()
  return rules.surveys.filter((survey) => asked?.surveys[survey.id]).map(rulesForRequest)
}
