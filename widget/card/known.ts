import type { Context } from '#shared/snapshot.ts'
import type { Guest } from '../guest.ts'

/** Who answers, as far as the page says so; kept for this page alone. */
export type Who = Pick<Context, 'customer' | 'customerProof' | 'traits'>

/** What the latest `earshot('identify', customer, traits, proof)` says, unless a `reset` came after. */
export function whoIs({ calls }: Guest): Who {
  const [name, customer, traits, proof] =
    calls.findLast(([name]) => name === 'identify' || name === 'reset') ?? []
  if (name !== 'identify') return {}
  return {
    ...(customer ? { customer: String(customer) } : {}),
    ...(proof ? { customerProof: String(proof) } : {}),
    ...(traits ? { traits: { ...traits } } : {}),
  }
}
