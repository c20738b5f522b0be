import { landingGroup } from '#shared/engagement/landing-group.ts'
import type { CountedVisit } from '#shared/engagement/counted-visit.ts'
import type { Memory } from '#shared/memory.ts'
import type { Page } from '#shared/screen.ts'
import { isOfShop } from './is-of-shop.ts'

/**
 * What is constant in a visit, and that nothing of it was sent. The channel is `utm_medium` of the link that
 * it began with, else `referral` or `direct`; the addresses themselves stay here.
 */
export function begin(
  { utm, from }: Memory,
  { device }: Page,
): Pick<CountedVisit, 'k' | 'l' | 'd' | 'c' | 'rev' | 'has'> {
  // 22 of base64url are 132 bits, of which `+` and `/` as one letter take less than one
  const bytes = crypto.getRandomValues(new Uint8Array(18))
  const k = btoa(String.fromCharCode(...bytes))
    .slice(0, 22)
    .replace(/\W/g, '_')
  const [, medium] = /medium=([\w-]{1,32})/.exec(utm) ?? []
  const c = medium ?? (from && !isOfShop(from) ? 'referral' : 'direct')
  return { k, l: landingGroup(location.pathname), d: device, c, rev: 0, has: 0 }
}
