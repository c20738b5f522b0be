import { expect, test } from 'vitest'
import { connectAssistant, keyOf } from '../../support/collector/connect-assistant.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

/** a day of the four whole weeks of which groups of an anonymous survey are told */
const AT = '2026-01-20T12:00:00Z'
const WEEKS = { survey: 'nps', from: '2026-01-12', to: '2026-02-08' }
const ONE_DAY = { survey: 'nps', from: '2026-01-20', to: '2026-01-20' }

const answers = (count: number, device: 'phone' | 'tablet' | 'desktop', a: number) =>
  Array.from({ length: count }, (_, i) =>
    snapshot({
      answers: { score: { r: 1, a }, why: { r: 1, a: `words ${i}` } },
      t: { first: AT, now: AT },
      ctx: { channel: 'tag', device, customer: `customer-${device}-${i}` },
    }),
  )

/** Thirty on desktops, thirty on tablets, and three on phones: few enough to be known. */
async function openAnonymous() {
  const collector = await openCollector({
    draft: {
      id: 'nps',
      anonymous: true,
      questions: [
        { id: 'score', kind: 'nps' },
        { id: 'why', kind: 'comment' },
      ],
    },
  })
  const responses = [
    ...answers(30, 'desktop', 10),
    ...answers(30, 'tablet', 9),
    ...answers(3, 'phone', 0),
  ]
  const reply = await collector.post('/api/sites/acme/responses', { v: 1, responses })
  expect(reply.status).toBe(200)
  return connectAssistant(collector, await keyOf(collector, 'owner'))
}

test('an assistant is told of no small group of an anonymous survey, and of no days of its own', async () => {
  const { call } = await openAnonymous()
  const { text, data } = await call('segments', { ...WEEKS, facet: 'device' })
  const told = text + JSON.stringify(data)
  expect(told).toContain('device:tablet')
  // one of two groups is withheld with the small one: all but it would tell of that
  expect(told).not.toMatch(/phone|desktop/)
  const small = await call('scores', { ...WEEKS, segment: ['device:phone'] })
  expect(small).toMatchObject({ isError: true, data: {} })
  expect(small.text).toContain('too few answered')
  for (const tool of ['scores', 'compare', 'why_it_changed']) {
    const ofOneDay = await call(tool, { ...ONE_DAY, segment: ['device:tablet'] })
    expect(ofOneDay.isError).toBe(true)
    expect(ofOneDay.text).toContain('four whole weeks at a time')
  }
})

test('an assistant is told nobody’s name and device beside what an anonymous survey was answered', async () => {
  const { call } = await openAnonymous()
  const { text, data } = await call('search_comments', { survey: 'nps' })
  expect(text).toContain('words')
  expect(text + JSON.stringify(data)).not.toMatch(/customer-|phone|tablet|desktop/)
  const one = await call('customer', { site: 'acme', customer: 'customer-phone-1' })
  expect(one.data).toMatchObject({ responses: [] })
})
