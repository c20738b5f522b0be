import { expect, test } from 'vitest'
import { tellIntent, tellTogether } from '#collector/summary/tell-together.ts'

const AS_OF = 20_000
const answer = (customer: string, group: string) => ({ customer, day: AS_OF - 200, group })
const order = (customer: string, daysAfter: number, net: number, currency = 'EUR') => ({
  customer,
  day: AS_OF - 200 + daysAfter,
  net,
  currency,
})

/** 40 promoters of whom 30 order again for 20 €, 25 detractors of whom 5 do, 4 passives */
function shop() {
  const names = (group: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${group}-${i}`)
  const groups = {
    promoter: names('promoter', 40),
    detractor: names('detractor', 25),
    passive: names('passive', 4),
  }
  const all = Object.entries(groups)
  const answers = all.flatMap(([group, customers]) => customers.map((one) => answer(one, group)))
  const first = all.flatMap(([, customers]) => customers.map((one) => order(one, -10, 1_000)))
  const again = [...groups.promoter.slice(0, 30), ...groups.detractor.slice(0, 5)]
  return { answers, orders: [...first, ...again.map((one) => order(one, 30, 2_000))] }
}

const byId = (told: ReturnType<typeof tellTogether>) =>
  Object.fromEntries(
    told.map(({ figure }) => [`${figure.id} ${figure.currency ?? ''}`.trim(), figure]),
  )

test('who ordered again and what they brought, by what they said', () => {
  const { answers, orders } = shop()
  const told = byId(tellTogether(answers, orders, AS_OF))
  expect(told['after_promoter']).toMatchObject({
    n: 40,
    low: '59',
    high: '86',
    withheld: 'too_few',
  })
  // 30 × 20 € ÷ 40, and 5 × 20 € ÷ 25
  expect(told['worth_promoter EUR']).toMatchObject({ n: 40, value: '1500' })
  expect(told['worth_detractor EUR']).toMatchObject({ n: 25, value: '400' })
  // 75 % − 20 %
  expect(told['after_difference']).toMatchObject({ n: 25, value: '+55' })
})

test('a group under 5 is withheld whatever is asked of it', () => {
  const { answers, orders } = shop()
  const told = byId(tellTogether(answers, orders, AS_OF))
  for (const id of ['after_passive', 'worth_passive EUR']) {
    expect(told[id]).toMatchObject({ withheld: 'hidden' })
    expect(told[id]).not.toHaveProperty('value')
    expect(told[id]).not.toHaveProperty('low')
  }
})

test('currencies are told apart and never added', () => {
  const { answers, orders } = shop()
  const yen = order('promoter-0', 40, 5_000, 'JPY')
  const told = byId(tellTogether(answers, [...orders, yen], AS_OF))
  expect(told['worth_promoter EUR']).toMatchObject({ value: '1500' })
  expect(told['worth_promoter JPY']).toMatchObject({ value: '125' })
})

test('what was said stands beside what was done in the days that were asked about', () => {
  const answers = Array.from({ length: 100 }, (_, i) => answer(`c${i}`, 'intent_5'))
  const orders = answers.flatMap(({ customer }, i) => [
    order(customer, -1, 100),
    // one in two orders, but half of these after the 30 days
    ...(i % 2 ? [order(customer, i % 4 === 1 ? 30 : 31, 100)] : []),
  ])
  const [told] = tellIntent(answers, orders, AS_OF, 30)
  expect(told?.figure).toMatchObject({ id: 'intent_5', n: 100, value: '25', days: 30 })
})
