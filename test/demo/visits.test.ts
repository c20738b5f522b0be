import { describe, expect, test } from 'vitest'
import { findVisitMisfit, isVisitSecret } from '#shared/engagement/find-visit-misfit.ts'
import { createOrders } from '../../demo/seed/orders.ts'
import { STORY } from '../../demo/seed/story.ts'
import { createVisits } from '../../demo/seed/visits.ts'

const NOW = new Date('2026-06-17T15:00:00Z')
const DAY_MS = 86_400_000
const visits = [...createVisits({ now: NOW })]
const daysAgo = (ms: number) => (NOW.getTime() - ms) / DAY_MS
const share = <T>(all: readonly T[], holds: (one: T) => boolean) =>
  all.filter(holds).length / all.length

test('the same options make the same visits, each with a secret of its own', () => {
  const small = { now: NOW, size: 0.01 }
  expect([...createVisits(small)]).toEqual([...createVisits(small)])
  expect(new Set(visits.map(({ k }) => k)).size).toBe(visits.length)
})

test('every visit fits what is taken, and none lies ahead', () => {
  const misfits = visits.filter(
    ({ k, t, ...rest }) =>
      !isVisitSecret(k) ||
      findVisitMisfit({ ...rest, ...t }) !== undefined ||
      t.now > NOW.getTime(),
  )
  expect(misfits).toEqual([])
})

describe('since everyone has the new checkout', () => {
  const all = STORY.checkoutForAllDaysAgo
  const since = visits.filter(({ t }) => daysAgo(t.first) < all)
  const before = visits.filter(({ t }) => daysAgo(t.first) > STORY.checkoutChangedDaysAgo)

  test('more visits end with a purchase', () => {
    const buys = ({ e }: { readonly e: number }) => (e & 4) > 0
    expect(share(since, buys) / share(before, buys)).toBeGreaterThan(1.3)
  })

  test('and fewer customers come back', () => {
    const { orders } = createOrders({ now: NOW })
    const first = new Map<string, number[]>()
    for (const { customer, at } of orders) {
      first.set(customer, [...(first.get(customer) ?? []), daysAgo(Date.parse(at))])
    }
    // those whose 30 days after the first order are over
    const again = (from: number, to: number) =>
      share(
        [...first.values()].filter(([days = 0]) => days < from && days >= to),
        ([days = 0, next = -1]) => next >= 0 && days - next <= 30,
      )
    const tried = STORY.checkoutChangedDaysAgo
    expect(again(tried, 30)).toBeLessThan(0.75 * again(4 * tried, tried))
  })
})
