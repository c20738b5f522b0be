import type { SurveyRules } from '#shared/rules.ts'
import type { TagContext } from '../tag-context.ts'
import { mayKeep, whoIs } from './identity.ts'
import { fetchExtras } from './load-chunks.ts'

/**
 * What the collector says of a customer whom the shop's server has signed: which surveys it wants
 * asked, each as it then asks, and how long the customer is left alone, on whatever device it was
 * asked. One request a visit; none for anybody else, none without consent, none under Global Privacy
 * Control. Where the collector says nothing, this browser's own memory has to do.
 */
export async function knowCustomer(tag: TagContext): Promise<readonly SurveyRules[]> {
  const who = whoIs(tag)
  const isPrivate = Boolean(Reflect.get(navigator, 'globalPrivacyControl')) || !mayKeep(tag)
  if (!who.customer) return []
  // since when the shop has known a customer is told there, too
  const { findAsked } = await fetchExtras()
  if (!who.customerProof || isPrivate) return []
  return findAsked(tag, who).catch(() => [])
}
