import { expect, test } from 'vitest'
import { changeOf, mergedOf, typedOf } from '#collector/console/surveys/site/typed-site.ts'
import { SITE_DEFAULTS, type Site } from '#shared/site.ts'

const SITE: Site = { ...SITE_DEFAULTS, id: 'acme', name: 'Acme', brand: 'Acme' }

test('of two owners at once each keeps what was typed, and takes what was not touched', () => {
  const base = typedOf(SITE)
  const mine = { ...base, brand: 'Acme & Sons', retentionDays: 90 }
  const theirs = typedOf({ ...SITE, brand: 'ACME', zone: 'Asia/Seoul' })
  expect(mergedOf(base, mine, theirs)).toEqual({
    ...base,
    brand: 'Acme & Sons',
    retentionDays: 90,
    zone: 'Asia/Seoul',
  })
})

test('the reading of the brand is taken without its spaces, and an empty one away', () => {
  const typed = typedOf({ ...SITE, brandReading: '무인양품' })
  expect(typed.brandReading).toBe('무인양품')
  expect(changeOf({ ...typed, brandReading: ' 무지 ' }, []).brandReading).toBe('무지')
  expect(changeOf({ ...typed, brandReading: ' ' }, []).brandReading).toBeNull()
})

test('an empty number takes the setting away, lists are split at commas and lines', () => {
  const typed = { ...typedOf(SITE), facets: ' plan, tier,', quietPaths: '/checkout/*\n\n/pay' }
  expect(changeOf(typed, ['https://a.example', undefined, 'https://a.example'])).toMatchObject({
    retentionDays: null,
    perNetwork: null,
    facets: ['plan', 'tier'],
    quietPaths: ['/checkout/*', '/pay'],
    origins: ['https://a.example'],
  })
  expect(changeOf({ ...typed, retentionDays: 30 }, []).retentionDays).toBe(30)
})

test('names of events are lines, and one that is none goes to the collector as it is', () => {
  const site: Site = { ...SITE, countVisits: true, eventAliases: { 'a=b': 'purchase' } }
  const typed = typedOf(site)
  expect(typed).toMatchObject({ countVisits: true, eventAliases: 'a=b = purchase' })
  expect(changeOf(typed, [])).toMatchObject({ countVisits: true, eventAliases: site.eventAliases })
  expect(changeOf({ ...typed, countVisits: false, eventAliases: ' ' }, [])).toMatchObject({
    countVisits: null,
    eventAliases: null,
  })
  expect(changeOf({ ...typed, eventAliases: 'bought' }, [])).toMatchObject({
    eventAliases: { bought: '' },
  })
})
