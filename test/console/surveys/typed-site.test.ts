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
