import { expect, test } from 'vitest'
import type { Context } from '#shared/snapshot.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

type Room = Awaited<ReturnType<typeof openCollector>>

// NOW is Wednesday 11 March 2026: a day of the four whole weeks from 9 February to 8 March, and of those before
const DAY = '2026-03-05'
const BEFORE = '2026-02-01'

/** What went wrong is asked only of those who would not recommend. */
const DRAFT: SurveyDraft = {
  id: 'nps',
  questions: [
    { id: 'score', kind: 'nps' },
    {
      id: 'wrong',
      kind: 'choice',
      many: true,
      when: { question: 'score', from: 0, to: 6 },
      text: { en: 'What went wrong?' },
      options: [
        { id: 'late', text: { en: 'Late' } },
        { id: 'broken', text: { en: 'Broken' } },
      ],
    },
  ],
}

interface Answered {
  readonly day?: string
  readonly score: number
  readonly wrong?: readonly string[]
  readonly ctx?: Context
}

const shoppers = (count: number, { day = DAY, score, wrong, ctx = {} }: Answered) =>
  Array.from({ length: count }, () => {
    const first = `${day}T12:00:00Z`
    const answers = { score: { r: 1, a: score }, ...(wrong && { wrong: { r: 1, a: wrong } }) }
    return snapshot({
      answers,
      t: { first, now: first },
      ctx: { channel: 'tag', device: 'phone', ...ctx },
    })
  })

async function fill(room: Room, ...groups: readonly (readonly unknown[])[]) {
  const reply = await room.post('/api/sites/acme/responses', { v: 1, responses: groups.flat() })
  expect(reply.status).toBe(200)
}

const choiceOf = async (room: Room, query = '') => {
  const scores = await (await room.ask(`/api/surveys/nps/scores?lang=en${query}`)).json()
  return scores.choices[0]
}

test('shares of several options are of the answers to the question, whoever else answered', async () => {
  const room = await openCollector({ draft: DRAFT })
  await fill(
    room,
    shoppers(120, { score: 10 }),
    shoppers(30, { score: 3, wrong: ['late', 'broken'] }),
    shoppers(10, { score: 3, wrong: ['broken'] }),
    // closed before the second question, and one who took every option back
    shoppers(15, { score: 2 }),
    shoppers(1, { score: 2, wrong: [] }),
  )
  const { n, options } = await choiceOf(room)
  expect(n).toBe(40)
  expect(options).toMatchObject([
    { id: 'broken', count: 40, value: 100 },
    {
      id: 'late',
      status: 'too_few',
      said: { level: expect.stringMatching(/^Somewhere between 59%/) },
    },
  ])
  // 30 of 40 would be the share that is withheld
  expect(options[1]).not.toHaveProperty('count')
  const [question] = (await (await room.ask('/api/surveys/nps/results')).json()).questions.slice(1)
  expect(question).toMatchObject({ id: 'wrong', answers: 40 })
  const phones = question.segments.find(({ value }: { value: string }) => value === 'phone')
  expect(phones).toMatchObject({ answered: 176, answers: 40 })
})

test('a share does not rise because more were asked the question', async () => {
  const room = await openCollector({ draft: DRAFT })
  const of = (day: string, promoters: number, late: number, broken: number) => [
    ...shoppers(promoters, { day, score: 10 }),
    ...shoppers(late, { day, score: 3, wrong: ['late'] }),
    ...shoppers(broken, { day, score: 3, wrong: ['broken'] }),
  ]
  // half of those who were asked, in both: 20 of 40 and 80 of 160
  await fill(room, of(BEFORE, 160, 20, 20), of('2026-01-12', 1, 0, 0))
  await fill(room, of(DAY, 40, 80, 80))
  const { n, options } = await choiceOf(room)
  expect(n).toBe(160)
  for (const { said } of options) expect(said).not.toHaveProperty('change')
  const { questions } = await (await room.ask('/api/surveys/nps/results?period=weeks')).json()
  expect(questions[1]).toMatchObject({ answers: 160, previousAnswers: 40 })
  expect(questions[1].segments[0]).toMatchObject({ answers: 160, previousAnswers: 40 })
})

test('where no card was shown an option is not everybody’s because it is the commonest', async () => {
  const room = await openCollector({ draft: DRAFT })
  const ctx = { channel: 'mail' }
  await fill(
    room,
    shoppers(50, { score: 3, wrong: ['late'], ctx }),
    shoppers(50, { score: 3, wrong: ['broken'], ctx }),
  )
  for (const query of ['', '&segment=channel:mail', '&segment=channel:mail&segment=device:phone']) {
    const { n, options } = await choiceOf(room, query)
    expect(n).toBe(100)
    // Wilson of 50 of 100: 40.4 to 59.6
    expect(options[0]).toMatchObject({ value: 50, low: 40, high: 60 })
  }
})
