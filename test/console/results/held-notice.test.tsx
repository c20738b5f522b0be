import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fireEvent, within } from '@testing-library/preact'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Acting } from '#collector/console/results/acting.ts'
import { GroupNotice } from '#collector/console/results/group-notice.tsx'
import { HeldNotice } from '#collector/console/results/held-notice.tsx'
import { aQuestion, someResults, trio } from '../../support/console/a-question.ts'
import { browseAt, showPart } from '../../support/console/show.tsx'

const sent: { path: string | undefined; body: unknown }[] = []
let status = 200
let asked = ''
let readings = 0
const server = createServer(async (request, reply) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  sent.push({ path: request.url, body: JSON.parse(Buffer.concat(parts).toString()) })
  reply.writeHead(status, { 'content-type': 'application/json' })
  reply.end(JSON.stringify(status === 200 ? { changed: 40 } : { error: 'look again' }))
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  browseAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
afterAll(() => server.close())
beforeEach(() => {
  sent.length = 0
  readings = 0
  status = 200
  globalThis.confirm = (question) => {
    asked = String(question)
    return true
  }
})

const results = { ...someResults([aQuestion(trio(3, 0, 0))]), excluded: 41, held: 40 }
const show = (mayEdit: boolean, lang = 'en') =>
  showPart(
    <Acting.Provider value={{ mayEdit, readAgain: () => (readings += 1) }}>
      <HeldNotice results={results} />
    </Acting.Provider>,
    lang,
  )

test('says how many are held back, and leads to them', async () => {
  const part = within(await show(false))
  expect(part.getByText(/^40 answers are held back/)).toBeTruthy()
  expect(part.getByRole('link', { name: 'Look' }).getAttribute('href')).toContain('answers=held')
  expect(part.queryByRole('button')).toBeNull()
})

test('lets those in that were seen, after asking', async () => {
  const part = within(await show(true))
  fireEvent.click(part.getByRole('button', { name: 'Count all' }))
  await part.findByText('Included in the score.')
  expect(asked).toBe('Count 40 answers? The score will move.')
  const { from, to } = results
  const path = `/api/surveys/${results.survey.id}/held`
  expect(sent).toEqual([{ path, body: { counts: true, from, to, seen: 40 } }])
  expect(readings).toBe(1)
})

test('says when others have come meanwhile, and reads again', async () => {
  status = 409
  const part = within(await show(true))
  fireEvent.click(part.getByRole('button', { name: 'Count all' }))
  await part.findByText('Other answers have been held back meanwhile. Look again.')
  expect(readings).toBe(1)
})

test.each([
  ['ko', '응답 40건을 보류했습니다'],
  ['ja', '回答40件を保留しています'],
  ['zh-Hans', '有 40 份回答暂缓计入'],
])('speaks %s', async (lang, words) => {
  expect((await show(true, lang)).textContent).toContain(words)
})

test.each([
  ['en', '1 impression is left out of the response rate', 1],
  ['en', '1,240 impressions are left out of the response rate', 1_240],
  ['ko', '노출 12회를 응답률에서 제외했습니다', 12],
  ['ja', '表示12回を回答率から除外しています', 12],
  ['zh-Hans', '有 12 次展示未计入回答率', 12],
])('says in %s that %s', async (lang, words, flooded) => {
  const part = await showPart(
    <HeldNotice results={{ ...someResults([aQuestion(trio(3, 0, 0))]), flooded }} />,
    lang,
  )
  expect(part.textContent).toContain(words)
  expect(within(part).getByRole('link').getAttribute('href')).toBe(
    '/help/privacy#suspected-answers',
  )
  expect(within(part).queryByRole('button')).toBeNull()
})

test.each([
  ['en', 'This survey is anonymous'],
  ['ko', '익명 설문이므로'],
  ['ja', '匿名のアンケートのため'],
  ['zh-Hans', '这是匿名问卷'],
])('leads in %s to days on which groups are shown', async (lang, words) => {
  const groupDays = { from: '2026-10-19', to: '2026-11-15' }
  const results = { ...someResults([aQuestion(trio(3, 0, 0))]), groupDays }
  const part = await showPart(<GroupNotice results={results} />, lang)
  expect(part.textContent).toContain(words)
  const { searchParams } = new URL(within(part).getByRole('link').getAttribute('href')!, 'http://x')
  expect(Object.fromEntries(searchParams)).toMatchObject(groupDays)
})
