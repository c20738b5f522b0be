import { expect, test } from 'vitest'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { NO_SURVEY } from '#collector/routes/no-survey.ts'
import { openCollector } from '../../support/collector/open-collector.ts'

const POLICY = /default-src 'none'.*frame-ancestors 'none'/

test('a hosted page holds its survey and sends nothing by being fetched', async () => {
  const collector = await openCollector()
  const reply = await collector.app.request('/s/nps')
  expect(reply.status).toBe(200)
  expect(reply.headers.get('content-security-policy')).toMatch(POLICY)
  expect(await reply.text()).toContain('<earshot-survey survey="nps">')
})

test('a link to no survey is told in words, on a page as guarded as any', async () => {
  const collector = await openCollector()
  const reply = await collector.app.request('/s/none')
  expect(reply.status).toBe(404)
  expect(reply.headers.get('content-type')).toMatch(/^text\/html/)
  expect(reply.headers.get('content-security-policy')).toMatch(POLICY)
  expect(await reply.text()).toContain('There is no such survey.')
})

test.each([
  ['ar-EG,ar;q=0.9,en;q=0.8', '<html lang="ar" dir="rtl">'],
  ['xx;q=0.9,en;q=0.2,ko;q=0.7', '<html lang="ko">'],
  ['zh-TW', '<html lang="zh-Hant">'],
  ['xx', '<html lang="en">'],
  ['', '<html lang="en">'],
])('a browser that asks for %s reads a page that says %s', async (wanted, html) => {
  const { app, post } = await openCollector()
  await post('/api/sites/acme/surveys', { id: 'plain', questions: [{ id: 'q', kind: 'csat' }] })
  const ask = (path: string) => app.request(path, { headers: { 'accept-language': wanted } })
  expect(await (await ask('/s/plain')).text()).toContain(html)
  expect(await (await ask('/s/none')).text()).toContain(html)
})

test('a survey whose own words are in one language is not asked for in another', async () => {
  const { app, post } = await openCollector()
  const text = { en: 'How was it?' }
  const questions = [{ id: 'q', kind: 'csat', text }]
  await post('/api/sites/acme/surveys', { id: 'own', questions })
  const reply = await app.request('/s/own', { headers: { 'accept-language': 'ar' } })
  expect(await reply.text()).toContain('<html lang="en">')
})

test('whoever follows a dead link reads so in every language that cards speak', () => {
  const packs = LANGUAGE_PACKS.map(({ lang }) => lang)
  expect(Object.keys(NO_SURVEY).toSorted()).toEqual(packs.toSorted())
})
