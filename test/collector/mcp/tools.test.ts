import { describe, expect, test } from 'vitest'
import { TOOLS } from '#collector/mcp/tools.ts'
import { connectAssistant, keyOf } from '../../support/collector/connect-assistant.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'
import { eightWeeks } from '../../support/eight-weeks.ts'

const DAY_MS = 86_400_000

/** Eight weeks of answers, and the assistant of an owner. */
async function open() {
  const collector = await openCollector()
  const responses = eightWeeks(collector.clock.now)
  await collector.post('/api/sites/acme/responses', { v: 1, responses })
  // a week later there are two whole periods
  collector.clock.now = new Date(collector.clock.now.getTime() + 7 * DAY_MS)
  const assistant = await connectAssistant(collector, await keyOf(collector, 'owner'))
  return { ...collector, ...assistant }
}

/** What stands between the markers. */
function inside(text: string): string {
  return /<data-([0-9a-f]{24})>\n([^]*)\n<\/data-\1>/.exec(text)?.[2] ?? ''
}

describe('numbers are those of the API', () => {
  test.each(['en', 'ko', 'zh-Hans', 'ja'])('scores in %s, word for word', async (lang) => {
    const { ask, call } = await open()
    const path = `/api/surveys/nps/scores?lang=${lang}`
    const text = await (await ask(`${path}&format=text`)).text()
    const json = await (await ask(path)).json()
    const told = await call('scores', { survey: 'nps', lang })
    expect(inside(told.text)).toBe(text)
    const { notLookedAt, ...data } = told.data
    expect(data).toEqual(json)
    expect(notLookedAt).toHaveLength(1)
  })

  test('each other tool repeats sentences of the same scores', async () => {
    const { ask, call } = await open()
    const scores = await (await ask('/api/surveys/nps/scores')).json()
    const [{ said, n }] = scores.questions
    const compared = await call('compare', { survey: 'nps' })
    expect(compared.data['questions']).toMatchObject([
      { n, level: said.level, change: said.change },
    ])
    const explained = await call('explain_number', { survey: 'nps' })
    expect(inside(explained.text)).toContain(said.formula)
    expect(inside(explained.text)).toContain(said.range)
    const trend = await call('trend', { survey: 'nps', periods: 2 })
    expect(inside(trend.text)).toContain(said.level)
    expect(trend.data['periods']).toHaveLength(2)
    const groups = await call('segments', { survey: 'nps' })
    expect(groups.data['differ']).toEqual([{ question: 'score', sentences: said.where }])
    const why = await call('why_it_changed', { survey: 'nps' })
    expect(inside(why.text)).toContain(said.change)
  })

  test('of each group of a facet what its own scores say', async () => {
    const { ask, call } = await open()
    const groups = await call('segments', { survey: 'nps', facet: 'device' })
    const phone = await (await ask('/api/surveys/nps/scores?segment=device:phone')).json()
    expect(groups.data['groups']).toContainEqual({
      segment: 'device:phone',
      answered: phone.answered,
      levels: [
        { question: 'score', n: phone.questions[0].n, level: phone.questions[0].said.level },
      ],
    })
  })

  test('the summary of a shop, word for word', async () => {
    const { ask, call } = await open()
    const text = await (await ask('/api/sites/acme/summary?format=text&lang=ja')).text()
    const json = await (await ask('/api/sites/acme/summary')).json()
    const told = await call('summary', { site: 'acme', lang: 'ja' })
    expect(inside(told.text)).toBe(text)
    expect(told.data).toEqual(json)
  })

  test('below five answers no number is told by any tool', async () => {
    const collector = await openCollector()
    await collector.sendProven([snapshot(), snapshot(), snapshot(), snapshot()])
    const { call } = await connectAssistant(collector, await keyOf(collector, 'owner'))
    for (const name of ['scores', 'compare', 'explain_number', 'trend', 'why_it_changed']) {
      const told = await call(name, { survey: 'nps' })
      expect(JSON.stringify(told.data), name).not.toMatch(/"(value|low|high)":/)
    }
  })
})

describe('a mistake is one sentence that says what would work', () => {
  test.each([
    ['scores', { survey: 'nope' }, 'there is no such survey; there are nps'],
    ['search_comments', { survey: 'nope' }, 'there is no such survey; there are nps'],
    ['scores', { survey: '..' }, 'there is nothing here; there are nps'],
    ['scores', { survey: 'nps', from: '2026-02-30' }, '"from" is not a day such as 2026-03-01'],
    ['compare', { survey: 'nps', with: 'tomorrow' }, '"with" takes previous, year'],
    ['scores', { survey: 'nps', from: '2026-03-02', to: '2026-03-01' }, '"from" lies after "to"'],
    ['scores', { survey: 'nps', segment: ['shoe:9'] }, 'there is no facet "shoe"; there are page'],
    ['summary', { site: 'nope' }, 'there is no such site; list_shops_and_surveys names'],
    ['segments', { survey: 'nps', facet: 'device', cursor: '-1' }, '"cursor" is not one'],
    ['search_comments', { survey: 'nps', cursor: 'forged' }, '"cursor" is not one'],
    ['list_shops_and_surveys', { cursor: '1e9' }, '"cursor" is not one'],
    ['why_not_shown', { site: 'acme', page: '/cart' }, '"page" is a whole address'],
    ['explain_number', { survey: 'nps', question: 'x' }, 'there is no rating question "x"'],
    ['search_manual', { q: 'qqqqqq' }, 'no page of the manual holds'],
  ])('%s %j', async (name, input, sentence) => {
    const { call } = await open()
    const told = await call(name, input)
    expect(told.isError).toBe(true)
    expect(told.text).toContain(sentence)
    expect(told.text.split('\n')).toHaveLength(1)
  })
})

test('the worst comments, and a page that is short leads on', async () => {
  const collector = await openCollector()
  const of = (a: number) =>
    snapshot({ flags: 5, answers: { score: { r: 1, a }, why: { r: 1, a: `gave ${a}` } } })
  await collector.sendProven([of(3), ...Array.from({ length: 10 }, () => of(10))])
  const { call } = await connectAssistant(collector, await keyOf(collector, 'viewer'))
  const worst = await call('search_comments', { survey: 'nps', rated: 'bad' })
  expect(worst.data['comments']).toMatchObject([{ ratings: { score: 3 } }])
  const none = await call('search_comments', { survey: 'nps', rated: 'middle' })
  expect(inside(none.text)).toBe('No comment fits.')
})

test('why a survey does not show, as the card’s own rules say', async () => {
  const { call } = await open()
  const asked = { site: 'acme', page: 'https://acme.example/cart', survey: 'nps' }
  const known = await call('why_not_shown', { ...asked, visits: 3 })
  expect(known.data['surveys']).toMatchObject([{ survey: 'nps', mayAsk: true, reasons: [] }])
  const ended = { how: 'answered', daysAgo: 3 }
  const answered = await call('why_not_shown', { ...asked, lastEnd: ended, lang: 'en' })
  expect(answered.data['surveys']).toMatchObject([
    { mayAsk: false, reasons: ['answered 3 days ago, waits 87 more days'] },
  ])
})

test('a long one tells how far it is, and stops when nobody waits', async () => {
  const { client } = await open()
  const seen: number[] = []
  await client.callTool(
    { name: 'trend', arguments: { survey: 'nps', periods: 2 } },
    { onprogress: ({ progress }) => void seen.push(progress) },
  )
  expect(seen).toEqual([0, 1])
  const stop = new AbortController()
  const asked = client.callTool(
    { name: 'trend', arguments: { survey: 'nps', periods: 13 } },
    { onprogress: () => stop.abort(), signal: stop.signal },
  )
  await expect(asked).rejects.toThrow()
})

test('each tool says whether it writes, and none destroys', async () => {
  const { client } = await open()
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name))
  for (const { name, annotations, title, outputSchema } of tools) {
    const own = TOOLS.find((tool) => tool.name === name)
    expect(annotations, name).toMatchObject({ readOnlyHint: own?.readOnly, destructiveHint: false })
    expect(title, name).toBeTruthy()
    expect(outputSchema, name).toBeTruthy()
  }
})
