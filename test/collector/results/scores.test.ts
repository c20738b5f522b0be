import { describe, expect, test } from 'vitest'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

type Collector = Awaited<ReturnType<typeof openCollector>>

// NOW is Wednesday 11 March 2026: without days the four whole weeks from 9 February to 8 March are shown,
// and compared with the four from 12 January
const DAY = '2026-03-05'
const BEFORE = '2026-02-01'
const FIRST = '2026-01-12'

/** As many shoppers on a day who gave a rating, or none. */
function shoppers(count: number, a: number | undefined, day = DAY, ctx = {}) {
  const first = `${day}T12:00:00Z`
  const answers = a === undefined ? {} : { score: { r: 1, a } }
  const flags = a === undefined ? 1 : 5
  return Array.from({ length: count }, () =>
    snapshot({ answers, flags, t: { first, now: first }, ctx: { channel: 'tag', ...ctx } }),
  )
}

async function fill(collector: Collector, ...groups: readonly (readonly unknown[])[]) {
  const all = groups.flat()
  for (let i = 0; i < all.length; i += 500) {
    const reply = await collector.post('/api/sites/acme/responses', {
      v: 1,
      responses: all.slice(i, i + 500),
    })
    expect(reply.status).toBe(200)
  }
}

async function scores(collector: Collector, query = '') {
  const reply = await collector.ask(`/api/surveys/nps/scores?lang=en${query}`)
  expect(reply.status).toBe(200)
  return reply.json()
}

describe('GET /api/surveys/{survey}/scores says', () => {
  test('nothing but that nobody answered, of an empty survey', async () => {
    const collector = await openCollector()
    const { questions } = await scores(collector)
    expect(questions).toHaveLength(1)
    expect(questions[0]).toMatchObject({ status: 'none', n: 0 })
    expect(questions[0].said.level).toBe('No answers yet.')
    expect(questions[0].said.who).toEqual([])
    expect(questions[0]).not.toHaveProperty('value')
  })

  test('no score of four answers, not even as a number', async () => {
    const collector = await openCollector()
    await fill(collector, shoppers(4, 10))
    const [question] = (await scores(collector)).questions
    // the survey is young: what it has is still growing
    expect(question.said.level).toBe('4 answers so far. We show a score from 5.')
    for (const name of ['value', 'low', 'high']) expect(question).not.toHaveProperty(name)
  })

  test('a range of fifteen, and that they are too few', async () => {
    const collector = await openCollector()
    await fill(collector, shoppers(8, 9), shoppers(4, 7), shoppers(3, 3))
    const [question] = (await scores(collector)).questions
    // ADJ3 of 8 − 3 of 15: −8.51 to 64.06, outward
    expect(question.said.level).toBe(
      'Somewhere between −9 and 65 (15 answers): too few for an exact score.',
    )
  })

  test('the score of a thousand with its range, and a clear change', async () => {
    const collector = await openCollector()
    await fill(
      collector,
      shoppers(500, 9),
      shoppers(300, 7),
      shoppers(200, 3),
      shoppers(200, 9, BEFORE),
      shoppers(300, 7, BEFORE),
      shoppers(500, 3, BEFORE),
      shoppers(1, undefined, FIRST),
    )
    const [question] = (await scores(collector)).questions
    expect(question).toMatchObject({ status: 'solid', value: 30, n: 1000 })
    expect(question.said.level).toMatch(/^30 \(\d\d–\d\d\)$/)
    // 30 − (−30)
    expect(question.said.change).toMatch(
      /^Clearly up: 30 \(9 Feb–8 Mar\), −30 before \(12 Jan–8 Feb\), \+60, between \+\d\d and \+\d\d\.$/,
    )
  })

  test('that a fall is a change of mix, where no group moved', async () => {
    const collector = await openCollector()
    // phone −50 and desktop +50 in both periods; 100 and 300 of them before, 300 and 100 after
    const group = (device: string, times: number, day: string) =>
      device === 'phone'
        ? [...shoppers(25 * times, 9, day, { device }), ...shoppers(75 * times, 3, day, { device })]
        : [...shoppers(75 * times, 9, day, { device }), ...shoppers(25 * times, 3, day, { device })]
    await fill(
      collector,
      group('phone', 1, BEFORE),
      group('desktop', 3, BEFORE),
      group('phone', 3, DAY),
      group('desktop', 1, DAY),
      shoppers(1, undefined, FIRST),
    )
    const [question] = (await scores(collector)).questions
    expect(question.said.change).toMatch(/^Clearly down: /)
    // 25 → −25, all of it mix
    expect(question.said.why[0]).toBe(
      'Mix by device explains −50 of −50 points; the rest is different answers, or groups we do not see.',
    )
    // neither group moved, which is alike
    expect(question.said.why.slice(1)).toEqual(['All groups moved alike: we looked at 2.'])
  })

  test('what the score would be if all who were asked had answered alike', async () => {
    const collector = await openCollector()
    const at = { page: 'https://acme.example/thanks', device: 'desktop' }
    const other = { page: 'https://acme.example/cart', device: 'phone' }
    await fill(
      collector,
      // 100 of 200 answer on one page, all promoters; 50 of 200 on the other, all detractors
      shoppers(100, 9, DAY, at),
      shoppers(100, undefined, DAY, at),
      shoppers(50, 2, DAY, other),
      shoppers(150, undefined, DAY, other),
    )
    const [question] = (await scores(collector)).questions
    // plain: (100 − 50) ÷ 150 = 33; weighed: half of all asked are on each page, so 0
    expect(question.value).toBe(33)
    expect(question.said.who[0]).toBe('150 answers to 400 impressions (38%)')
    expect(question.said.who[1]).toMatch(/^If all impressions .* answered equally often: NPS 0 \(/)
  })

  test('when a running month gets its verdict', async () => {
    const collector = await openCollector()
    await fill(collector, shoppers(60, 9), shoppers(40, 3), shoppers(55, 9, '2026-02-10'))
    await fill(collector, shoppers(45, 3, '2026-02-10'), shoppers(1, undefined, FIRST))
    const query = '&from=2026-03-01&to=2026-03-11&compare=month'
    const { questions, compared } = await scores(collector, query)
    expect(compared.previous).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    // 20 against 10
    expect(questions[0].said.change).toBe(
      'So far +10 points: verdict on 1 April. 20 (1–11 Mar), 10 before (February).',
    )
  })

  test('of a survey younger than eight whole weeks all there is, and no verdict', async () => {
    const collector = await openCollector()
    await fill(collector, shoppers(60, 9), shoppers(60, 3, '2026-02-02'))
    const { from, to, since, compared, questions } = await scores(collector)
    expect([from, to, since]).toEqual(['2026-02-02', '2026-03-11', '2026-02-02'])
    expect(compared).toBeUndefined()
    expect(questions[0].n).toBe(120)
    expect(questions[0].said.change).toBeUndefined()
  })

  test('beside whole weeks what came in since Monday', async () => {
    const collector = await openCollector()
    await fill(
      collector,
      shoppers(60, 9),
      shoppers(40, 9, '2026-03-10'),
      shoppers(1, undefined, FIRST),
    )
    const { later, questions } = await scores(collector)
    expect(later).toEqual({ from: '2026-03-09', to: '2026-03-11' })
    expect(questions[0].n).toBe(60)
    expect(questions[0].said.later).toMatch(/^Since Monday: 40 answers, between \d\d and 100\.$/)
  })

  test('the same of a period by its name as of its days', async () => {
    const collector = await openCollector()
    await fill(collector, shoppers(60, 9, '2026-02-10'), shoppers(60, 3, '2026-01-01'))
    const named = await scores(collector, '&period=last-month')
    const days = await scores(collector, '&from=2026-02-01&to=2026-02-28')
    expect(named.questions[0].said.change).toMatch(
      /^Clearly up: 100 \(February\), −100 before \(January\), /,
    )
    expect(days.questions[0].said.change).toBe(named.questions[0].said.change)
    const year = await scores(collector, '&period=last-month&compare=year')
    expect(year.compared.previous).toEqual({ from: '2025-02-01', to: '2025-02-28' })
  })

  test('the shares of a choice as the page has them, and none of fewer than five', async () => {
    const collector = await openCollector()
    const pick = (count: number, a: readonly string[]) =>
      shoppers(count, undefined).map((one) => ({
        ...one,
        flags: 5,
        answers: { stop: { r: 1, a } },
      }))
    await fill(collector, pick(3, ['price']))
    const few = (await scores(collector)).choices[0]
    expect(few).toMatchObject({ id: 'stop', n: 3, options: [] })
    expect(few.said.none).toBe('3 answers so far. We show a score from 5.')
    await fill(collector, pick(57, ['price']), pick(40, ['size']))
    const [choice] = (await scores(collector)).choices
    // Wilson of 60 of 100: 50.2 to 69.06, of 40: 30.9 to 49.8; ends outward
    expect(choice.options).toMatchObject([
      { id: 'price', name: 'Price', count: 60, value: 60, low: 50, high: 70 },
      { id: 'size', name: 'Size', count: 40, value: 40, low: 30, high: 50 },
      { id: 'other', count: 0, value: 0 },
    ])
    const text = await (await collector.ask('/api/surveys/nps/scores?lang=en&format=text')).text()
    expect(text).toContain('Price: 60%, between 50% and 70%')
    expect(text).toMatch(/^since 5 March$/m)
  })

  test('as plain lines how many answered, of the survey once and of each question', async () => {
    const collector = await openCollector()
    const skipped = shoppers(30, undefined).map((one) => ({
      ...one,
      flags: 5,
      answers: { stop: { r: 1, a: ['price'] } },
    }))
    await fill(collector, shoppers(60, 9), skipped, shoppers(10, undefined))
    await fill(collector, shoppers(8, 9, DAY, { channel: 'mail' }))
    const lines = async (lang: string) => {
      const query = `/api/surveys/nps/scores?format=text&lang=${lang}`
      return (await (await collector.ask(query)).text()).split('\n')
    }
    const said = await lines('en')
    expect(said.slice(2, 4)).toEqual([
      '90 answers to 100 impressions (90%)',
      '8 answers from email, a kiosk or the API',
    ])
    expect(said.filter((line) => /^ {2}\d+ answers$/.test(line))).toEqual([
      '  68 answers',
      '  30 answers',
    ])
    expect(said.filter((line) => line.includes('impressions'))).toHaveLength(1)
    expect((await scores(collector)).elsewhere).toBe(8)
    expect((await lines('ko'))[3]).toBe('메일·매장·API로 받은 응답 8건')
    expect((await lines('ja'))[3]).toBe('メール・店頭・APIからの回答8件')
    expect((await lines('zh-Hans'))[3]).toBe('8 份回答来自邮件、门店或 API')
  })

  test('that a finished period has too few answers to compare, not that it has too few yet', async () => {
    const collector = await openCollector()
    await fill(collector, shoppers(40, 9, '2026-01-05'), shoppers(40, 9, '2026-02-05'))
    const changeOf = async (period: string) =>
      (await scores(collector, `&period=${period}&compare=year`)).questions[0].said.change
    expect(await changeOf('last-month')).toBe('Not enough answers to compare.')
    await fill(collector, shoppers(40, 9, '2026-03-05'))
    expect(await changeOf('this-month')).toBe('Not enough answers to compare yet.')
  })

  test('that a filter leaves nothing, which is not that nobody has answered yet', async () => {
    const collector = await openCollector()
    const phones = { device: 'phone' }
    await fill(collector, shoppers(20, 9, BEFORE, phones), shoppers(20, 9, DAY, phones))
    const said = async (filter: string) => (await scores(collector, filter)).questions[0].said.level
    const both = '&segment=device:phone&segment=device:desktop'
    expect(await said(both)).toBe('No answer fits the filter.')
    expect(await said('&segment=lang:xx')).toBe('No answer fits the filter.')
    expect((await scores(collector, both)).only).toEqual([
      { facet: 'device', value: 'phone' },
      { facet: 'device', value: 'desktop' },
    ])
    expect(await scores(collector)).not.toHaveProperty('only')
  })

  test('the days since a survey began within a period that is over, and no change', async () => {
    const collector = await openCollector()
    await fill(collector, shoppers(40, 9, '2026-02-20'))
    const query = '/api/surveys/nps/scores?period=last-month&format=text&lang=en'
    const reply = await collector.ask(query)
    const text = await reply.text()
    // Intl sets thin spaces around the dash
    expect(text.split('\n')[1]?.replaceAll(/\s/gu, ' ')).toBe('20 – 28 February 2026')
    expect(text).not.toMatch(/compare|before/i)
    expect(await scores(collector, '&period=this-quarter')).toMatchObject({ since: '2026-02-20' })
  })

  test('an earlier period by its name only where the survey was there all the while', async () => {
    const collector = await openCollector()
    await fill(collector, shoppers(40, 9, '2026-01-20'), shoppers(40, 9, '2026-02-05'))
    const february = await scores(collector, '&period=last-month')
    expect(february.compared.previous).toEqual({ from: '2026-01-20', to: '2026-01-31' })
    expect(february.questions[0].said.change).toContain('(February), 100 before (20–31 Jan)')
    const days = await scores(collector, '&from=2026-02-01&to=2026-02-28')
    expect(days.questions[0].said.change).toBe(february.questions[0].said.change)
    await fill(collector, shoppers(40, 9, '2026-01-01'))
    const whole = await scores(collector, '&period=last-month')
    expect(whole.questions[0].said.change).toContain('(February), 100 before (January)')
  })

  test('of a February that begins on a Monday, as a month or as the four weeks that it is', async () => {
    const collector = await openCollector()
    await fill(collector, shoppers(1, 9))
    collector.clock.now = new Date('2027-04-01T12:00:00Z')
    const days = '&from=2027-02-01&to=2027-02-28'
    const month = await scores(collector, days)
    expect(month.compared.previous).toEqual({ from: '2027-01-01', to: '2027-01-31' })
    expect(month).not.toHaveProperty('unit')
    const weeks = await scores(collector, `${days}&unit=weeks`)
    expect(weeks.compared.previous).toEqual({ from: '2027-01-04', to: '2027-01-31' })
    expect(weeks).toMatchObject({ unit: 'weeks', compared: { unit: 'weeks' } })
    const march = await scores(collector, '&from=2027-03-01&to=2027-03-28')
    expect(march.compared.previous).toEqual({ from: '2027-02-01', to: '2027-02-28', unit: 'weeks' })
  })

  test('the same in Korean, by the browser’s language, and as plain lines', async () => {
    const collector = await openCollector()
    const init = { headers: { 'accept-language': 'ko-KR,ko;q=0.9' } }
    const reply = await collector.ask('/api/surveys/nps/scores?format=text', init)
    expect(reply.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await reply.text()).toContain('\n  아직 응답이 없습니다.\n')
  })

  test.each([
    ['from=2026-02-30', '"from" is not a day such as 2026-03-01'],
    ['format=pdf', '"format" takes json or text'],
    ['compare=2026-03-02..2026-03-01', '"compare" runs backwards'],
    [
      'period=weeks&compare=2026-03-02..2026-03-11',
      '"compare" takes days before the period, which begins on 2026-02-12',
    ],
    [
      'from=2026-03-01&to=2026-03-08&compare=2026-02-01..2026-03-01',
      '"compare" takes days before the period, which begins on 2026-03-01',
    ],
    ['from=2026-04-01', '"from" lies after today, 2026-03-11: the period has not begun'],
    ['unit=month', '"unit" takes weeks, for days that are four whole weeks, Monday to Sunday'],
    ['period=weeks&period=last-month', '"period" is given more than once'],
    ['segment=device:mobile', 'there is no device "mobile"; there are phone, tablet, desktop'],
    ['segment=visits:2', 'there is no visits "2"; there are 1, 2-3, 4-9, 10+'],
    [
      'from=2026-04-01&to=2026-04-02',
      '"from" lies after today, 2026-03-11: the period has not begun',
    ],
    ['from=2026-03-02&to=2026-03-01', '"from" lies after "to"'],
    [
      'from=2026-02-01&to=2026-02-28&unit=weeks',
      '"unit" takes weeks, for days that are four whole weeks, Monday to Sunday',
    ],
    ['period=weeks&unit=weeks', '"period" and days exclude each other'],
    [
      'segmnt=device:phone',
      'there is no parameter "segmnt" here; there are from, to, unit, period, segment, compare, lang, format',
    ],
    [
      'segment=devise:phone',
      'there is no facet "devise"; there are page, device, lang, visit, channel, visits, time, converted, plan',
    ],
    [
      'period=lately',
      '"period" takes weeks, this-week, last-week, this-month, last-month, this-quarter, ' +
        'last-quarter, this-year, last-year',
    ],
  ])('what is wrong with ?%s', async (query, error) => {
    const collector = await openCollector()
    const reply = await collector.ask(`/api/surveys/nps/scores?${query}`)
    expect([reply.status, await reply.json()]).toMatchObject([400, { error }])
  })
})

describe('cells', () => {
  test('hold everyone who was asked exactly once, imports aside', async () => {
    const collector = await openCollector()
    const page = 'https://acme.example/products/4711'
    await fill(
      collector,
      shoppers(3, 9, DAY, { device: 'phone', page }),
      shoppers(2, undefined, DAY, { device: 'phone', page }),
      shoppers(1, 4, DAY, {}),
    )
    const { cells } = await (await collector.ask('/api/surveys/nps/results')).json()
    expect(cells).toEqual([
      {
        page: '/products/:id',
        device: 'phone',
        channel: 'tag',
        shown: 5,
        answered: 3,
        tallies: { score: { 9: 3 } },
      },
      { channel: 'tag', shown: 1, answered: 1, tallies: { score: { 4: 1 } } },
    ])
  })

  test('of a segment are its own, whoever else was asked', async () => {
    const collector = await openCollector()
    const page = 'https://acme.example/cart'
    await fill(
      collector,
      shoppers(3, 9, DAY, { device: 'phone', page }),
      shoppers(2, 3, DAY, { device: 'phone' }),
      shoppers(4, 9, DAY, { device: 'desktop', page }),
    )
    const cellsOf = async (query: string) => {
      const reply = await collector.ask(`/api/surveys/nps/results?${query}`)
      const { cells } = await reply.json()
      return cells.map((cell: { shown: number }) => cell.shown)
    }
    expect(await cellsOf('segment=device:phone')).toEqual([3, 2])
    expect(await cellsOf('segment=device:phone&segment=page:/cart')).toEqual([3])
    expect(await cellsOf('segment=channel:tag')).toEqual([4, 3, 2])
    // nobody knows of which language those in a cell are
    expect(await cellsOf('segment=lang:en')).toEqual([])
  })

  test('are no segment', async () => {
    const collector = await openCollector()
    await fill(collector, shoppers(3, 9, DAY, { device: 'phone' }))
    const { questions } = await (await collector.ask('/api/surveys/nps/results')).json()
    const facets = questions[0].segments.map(({ facet }: { facet: string }) => facet)
    expect(facets.toSorted()).toEqual(['channel', 'device'])
  })
})
