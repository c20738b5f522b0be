import { expect, test } from 'vitest'
import { rulesForPinned } from '#shared/rules-for-pinned.ts'
import { rulesOf } from '#shared/rules-of.ts'
import { aSite, aSurvey } from '../support/a-survey.ts'
import { askedSurvey } from '../support/asked-survey.ts'

/** The tag compares rules as they are; the collector writes them as people read them. */
test('page rules and quiet paths reach the tag decoded, trimmed and without a host', () => {
  const audience = {
    minPages: 1,
    minVisits: 1,
    minDaysKnown: 0,
    pages: [{ how: 'equals', value: ' https://shop.example/%EC%83%81%ED%92%88 ' }],
    notPages: [{ how: 'regex', value: '^/%EA%B2%B0%EC%A0%9C ' }],
  } as const
  const site = aSite({ quietPaths: ['/%EA%B2%B0%EC%A0%9C*'] })
  const { quietPaths, surveys } = rulesOf(
    site,
    [askedSurvey(site, aSurvey({ audience }))],
    'desk.js',
    () => false,
  )
  expect(quietPaths).toEqual(['/결제*'])
  expect(surveys[0]?.audience).toMatchObject({
    pages: [{ how: 'wildcard', value: '/상품' }],
    notPages: [{ how: 'regex', value: '^/결제' }],
  })
})

test('pinned tags, which compare addresses as browsers write them, get them so', () => {
  const pages = ['/상품', '/%EC%83%81%ED%92%88', '/a b', '/a%2Fb', '/cart?x=1'].map((value) => ({
    how: 'equals' as const,
    value,
  }))
  const site = aSite({ quietPaths: ['/결제*'] })
  const audience = { minPages: 1, minVisits: 1, minDaysKnown: 0, pages }
  const rules = rulesForPinned(
    rulesOf(site, [askedSurvey(site, aSurvey({ audience }))], 'desk.js', () => false),
  )
  // the oracle: what `location.pathname` is on such pages
  const pathOf = (value: string) => new URL(value, 'https://shop.example').href.slice(20)
  expect(rules.surveys[0]?.audience.pages?.map(({ value }) => value)).toEqual(
    pages.map(({ value }) => pathOf(value)),
  )
  expect(rules.quietPaths).toEqual([pathOf('/결제*')])
})
