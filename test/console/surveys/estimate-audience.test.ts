import { expect, test } from 'vitest'
import { estimateAudience } from '#collector/console/surveys/editor/estimate-audience.ts'
import { utmLines, utmOf } from '#collector/console/surveys/editor/utm-lines.ts'

const cell = (page: string | undefined, device: string, shown: number) => ({
  ...(page !== undefined && { page }),
  device,
  shown,
  answered: 0,
  tallies: {},
})
// 400 showings: 250 on products, 100 of them on phones; 50 in the checkout; 100 on unknown pages
const CELLS = [
  cell('/products/:id', 'phone', 100),
  cell('/products/:id', 'desktop', 150),
  cell('/checkout', 'phone', 50),
  cell(undefined, 'phone', 100),
]
const rule = (value: string) => ({ how: 'wildcard', value }) as const

test('of all showings those on the pages and devices of an audience are counted', () => {
  expect(estimateAudience({}, CELLS)).toEqual({ fits: 400, shown: 400 })
  expect(estimateAudience({ devices: ['phone'] }, CELLS)).toEqual({ fits: 250, shown: 400 })
  const phones = { pages: [rule('/products/*')], devices: ['phone'] as const }
  expect(estimateAudience(phones, CELLS)).toEqual({ fits: 100, shown: 400 })
  expect(estimateAudience({ pages: [rule('/blog/*')] }, CELLS)).toEqual({ fits: 0, shown: 400 })
})

test('pages to stay away from are left out; unknown ones are not known to be among them', () => {
  expect(estimateAudience({ notPages: [rule('/check*')] }, CELLS)).toEqual({
    fits: 350,
    shown: 400,
  })
})

test('fewer than a hundred showings say nothing', () => {
  expect(estimateAudience({}, [cell('/', 'phone', 99)])).toBeUndefined()
  expect(estimateAudience({}, [cell('/', 'phone', 100)])).toEqual({ fits: 100, shown: 100 })
})

test('campaigns are written as lines and read back, with utm_ or without', () => {
  expect(utmLines({ source: 'newsletter', medium: 'mail' })).toEqual([
    'source=newsletter',
    'medium=mail',
  ])
  expect(utmOf(['utm_source = newsletter', 'medium=mail', 'nonsense'])).toEqual({
    source: 'newsletter',
    medium: 'mail',
  })
  expect(utmOf(['nonsense'])).toBeUndefined()
})
