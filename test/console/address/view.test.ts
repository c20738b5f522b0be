import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queryOf, viewOf, type View } from '#collector/console/address/view.ts'

const read = (query: string) => viewOf(Object.fromEntries(new URLSearchParams(query)))

test('the default view needs no query', () => {
  expect(queryOf({ period: { name: 'weeks' } })).toBe('')
})

test('a value may hold colons, slashes and spaces', () => {
  const view: View = {
    period: { name: 'last-week' },
    segment: { facet: 'page', value: '/a b:c?d=1' },
  }
  expect(read(queryOf(view))).toEqual(view)
})

test('a link to four weeks that are a month as well says that they are four weeks', () => {
  const february = { from: '2027-02-01', to: '2027-02-28' }
  const weeks: View = { period: { ...february, unit: 'weeks' } }
  expect(read(queryOf(weeks))).toEqual(weeks)
  expect(read(queryOf({ period: february }))).toEqual({ period: february })
  expect(read('?from=2027-02-01&to=2027-02-27&unit=weeks').period).not.toHaveProperty('unit')
})

test.each(['device', ':phone', 'device:', ''])('"%s" narrows nothing', (segment) => {
  expect(read(`?segment=${segment}`).segment).toBeUndefined()
})

test('an unknown group of comments is left out', () => {
  expect(read('?comments=angry')).toEqual({ period: { name: 'weeks' } })
})

test('the language rides along', () => {
  expect(queryOf({ period: { name: 'weeks' } }, 'ko')).toBe('?lang=ko')
})

test('an address says the whole view and nothing else', () => {
  const days = fc.constantFrom('2026-01-01', '2026-02-03', '2026-11-22')
  const view = fc.record(
    {
      period: fc.oneof(
        fc.constantFrom('weeks', 'last-week', 'this-year').map((name) => ({ name }) as const),
        fc.tuple(days, days).map((pair) => {
          const [from = '', to = ''] = pair.toSorted()
          return { from, to }
        }),
      ),
      segment: fc.record({
        facet: fc.stringMatching(/^[a-z]{1,8}$/),
        value: fc.string({ minLength: 1, unit: 'grapheme' }),
      }),
      mood: fc.constantFrom('good', 'middle', 'bad'),
      list: fc.constantFrom('all', 'suspected'),
      q: fc.string({ minLength: 1, unit: 'grapheme' }),
      status: fc.constantFrom('new', 'contacted', 'resolved'),
      tag: fc.string({ minLength: 1, unit: 'grapheme' }),
      trend: fc.constant('fading'),
      against: fc.constant('year'),
    },
    { requiredKeys: ['period'] },
  )
  fc.assert(
    fc.property(view, (some) => {
      expect(read(queryOf(some))).toEqual(some)
    }),
  )
})
