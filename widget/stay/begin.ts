import type { CountedVisit } from '#shared/engagement/counted-visit.ts'
import { landingGroup } from '#shared/engagement/landing-group.ts'
import type { Memory } from '#shared/memory.ts'
import type { Page } from '#shared/screen.ts'

/**
 * What is constant in a visit. The channel is `utm_medium` of the link that it began with, else
 * `referral` or `direct`; the addresses themselves stay here.
 */
export function begin({ utm, from }: Memory, { device }: Page): Pick<CountedVisit, 'is' | 'rev'> {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const text = btoa(String.fromCharCode(...bytes)).slice(0, 22)
  const k = text.replace(/\W/g, (c) => (c < '/' ? '-' : '_'))
  const [, medium] = /medium=([\w-]{1,32})/.exec(utm) ?? []
  const isForeign = from && !from.startsWith(`${origin}/`)
  const c = medium ?? (isForeign ? 'referral' : 'direct')
  return { rev: 0, is: { k, l: landingGroup(location.pathname), d: device, c } }
}
