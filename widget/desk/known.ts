import type { Context } from '#shared/snapshot.ts'
import type { Guest } from '../guest.ts'

/** Who answers, as far as the page says so; kept for this page alone. */
export type Who = Pick<Context, 'customer' | 'customerProof' | 'traits'>

/** What the latest `earshot('identify', customer, traits, proof)` says, unless a `reset` came after. */
export function whoIs({ calls }: Guest): Who {
  const [name, customer, traits, proof] =
    calls.findLast(([name]) => name === 'identify' || name === 'reset') ?? []
  if (name !== 'identify') return {}
  // what is missing is left out when it is written as JSON
  return { customer, traits: Object(traits), customerProof: proof } as Who
}
