import type { Context } from '#shared/snapshot.ts'
import type { TagContext } from '../tag-context.ts'

/** Who answers, as far as the page says so; kept for this page alone. */
export type Who = Pick<Context, 'customer' | 'customerProof' | 'traits'>

/** Whether answers may be kept and sent: the page's last word on consent, or the tag's settings. */
export function mayKeep({ calls, settings }: TagContext): boolean {
  // `true` is a mistake that is told, and no word
  const [, word] = calls.findLast(([name, word]) => name === 'consent' && word !== true) ?? []
  return word === undefined ? settings.consent !== 'required' : word === 'granted'
}

/** What the latest `earshot('identify', customer, traits, proof)` says, unless a `reset` came after. */
export function whoIs({ calls }: TagContext): Who {
  const [name, customer, traits, proof] =
    calls.findLast(([name]) => name === 'identify' || name === 'reset') ?? []
  if (name !== 'identify' || typeof customer !== 'string') return {}
  // what is missing is left out when it is written as JSON
  return { customer, traits: Object(traits), customerProof: proof } as Who
}
