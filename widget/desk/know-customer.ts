import type { SurveyRules } from '#shared/rules.ts'
import type { Guest } from '../guest.ts'
import { mayKeep, whoIs } from './known.ts'
import { fetchRest } from './parts.ts'

/**
 * What the collector says of a customer whom the shop's server has signed: which surveys it wants
 * asked, each as it then asks, and how long the customer is left alone, on whatever device it was
 * asked. One request a visit; none for anybody else, none without consent, none under Global Privacy
 * Control. Where the collector says nothing, this browser's own memory has to do.
 */
export async function knowCustomer(guest: Guest): Promise<readonly SurveyRules[]> {
  const who = whoIs(guest)
  const isPrivate = Boolean(Reflect.get(navigator, 'globalPrivacyControl')) || !mayKeep(guest)
  if (!who.customerProof || isPrivate) return []
  const { findAsked } = await fetchRest()
  return findAsked(guest, who).catch(() => [])
}
