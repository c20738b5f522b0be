import { expect, test } from 'vitest'
import type { PreviewLink } from '#shared/site-replies.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import type { SurveyWords } from '#shared/words.ts'
import { openCollector } from '../../support/collector/open-collector.ts'

const DRAFT: SurveyDraft = {
  id: 'ease',
  questions: [{ id: 'ease', kind: 'ces', text: { en: 'Was it easy?', ko: '쉬웠나요?' } }],
}

async function openSite(draft: SurveyDraft = DRAFT) {
  const collector = await openCollector({ site: { origins: ['https://shop.example'] } })
  await collector.post('/api/sites/acme/drafts', draft)
  const makeLink = () => collector.post('/api/sites/acme/drafts/ease/preview', {})
  const look = (token: string, site = 'acme') =>
    collector.app.request(`/w/${site}/preview/${token}?langs=ko-KR,en`)
  const token = async () => ((await (await makeLink()).json()) as PreviewLink).token
  return { ...collector, makeLink, look, token }
}

test('a link shows what is saved, in the language of who looks', async () => {
  const { makeLink, look, send, clock } = await openSite()
  const made = await makeLink()
  const link = (await made.json()) as PreviewLink
  expect(made.status).toBe(201)
  expect(link.url).toBe(`https://shop.example/?${link.query}`)
  expect(Date.parse(link.expires) - clock.now.getTime()).toBe(3_600_000)

  const shown = await look(link.token)
  const words = (await shown.json()) as SurveyWords
  expect([words.survey, words.ver, words.lang]).toEqual(['ease', 1, 'ko'])
  expect(words.questions[0]?.text).toBe('쉬웠나요?')
  expect(shown.headers.get('access-control-allow-origin')).toBe('*')
  expect(shown.headers.get('cache-control')).toBe('no-store')

  // what has only been previewed takes no answers
  const snapshot = { k: 'x'.repeat(22), survey: 'ease', ver: 1, rev: 1, flags: 1, answers: {} }
  const reply = await send([{ ...snapshot, t: { first: 0, now: 0 }, ctx: {} }])
  expect(await reply.text()).toContain('refused')
})

test('a link is over after an hour, and holds for one site and one survey', async () => {
  const { look, token, clock, post } = await openSite()
  const link = await token()
  await post('/api/sites', { id: 'other', name: 'Other' })
  expect((await look(link, 'other')).status).toBe(403)
  expect((await look(link.replace('ease', 'nps'))).status).toBe(403)
  expect((await look(`${link.slice(0, -1)}!`)).status).toBe(403)
  clock.now = new Date(clock.now.getTime() + 3_600_000 - 1)
  expect((await look(link)).status).toBe(200)
  clock.now = new Date(clock.now.getTime() + 1)
  expect((await look(link)).status).toBe(410)
})

test('a published survey is seen by its id, a draft is not', async () => {
  const { look } = await openSite()
  expect((await look('nps')).status).toBe(200)
  expect((await look('ease')).status).toBe(404)
  expect((await look('nps', 'nowhere')).status).toBe(404)
})

test('an unfinished draft says what is missing', async () => {
  const { makeLink } = await openSite({ id: 'ease', questions: [{ id: 'why', kind: 'choice' }] })
  const reply = await makeLink()
  expect([reply.status, await reply.json()]).toMatchObject([
    400,
    { error: 'questions[0].options: a choice question needs 2 to 20 options' },
  ])
})

test('what was published since is shown as published', async () => {
  const { look, token, post } = await openSite()
  const link = await token()
  await post('/api/sites/acme/drafts/ease/publish', { rev: 1 })
  expect((await look(link)).status).toBe(200)
})
