import { BAND_FACETS } from '#shared/engagement/bands.ts'
import type { ResponseItem } from '#shared/results.ts'
import type { Narrowing } from '../address/view.ts'
import { pathOf } from './path-of.ts'

const OWN_FACETS = new Set(['device', 'visit', 'channel', ...BAND_FACETS])

/**
 * Whether a response belongs to a segment, told from the response itself. A page belongs to its
 * group: `/products/:id` holds `https://shop.example/products/4711`.
 */
export function doesMatch(item: ResponseItem, segment: Narrowing | undefined): boolean {
  if (!segment) return true
  const { facet, value } = segment
  if (facet === 'page') return item.page !== undefined && isInGroup(pathOf(item.page), value)
  // "pt-BR" is counted under "pt"
  if (facet === 'lang') return item.lang === value || Boolean(item.lang?.startsWith(`${value}-`))
  const own: Readonly<Record<string, unknown>> = OWN_FACETS.has(facet) ? { ...item } : {}
  return String(own[facet] ?? item.traits?.[facet] ?? '') === value
}

function isInGroup(path: string, group: string): boolean {
  const parts = path.split('/').filter((part) => part !== '')
  const wanted = group.split('/').filter((part) => part !== '')
  return (
    parts.length === wanted.length &&
    wanted.every((part, index) => part === ':id' || part === parts[index])
  )
}
