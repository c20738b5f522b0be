import { describe, expect, test } from 'vitest'
import { alertOf } from '#collector/outbox/message/alert.ts'
import { discordBody, slackBody } from '#collector/outbox/message/chat.ts'
import { isLow, type ResponseView } from '#collector/outbox/message/response-view.ts'
import { cutTo } from '#collector/outbox/message/webhook-body.ts'
import { MESSAGE_PACKS } from '#collector/outbox/words/packs.ts'
import type { Question } from '#shared/survey.ts'

function view(comment: string): ResponseView {
  return {
    id: 'r',
    at: '2026-03-11T12:00:00.000Z',
    complete: true,
    site: { id: 'acme', name: 'Acme' },
    survey: { id: 'nps', name: 'Relationship', ver: 1 },
    answers: [
      { question: 's', kind: 'nps', text: 'How likely?', rating: 3, scale: [0, 10], low: true },
      { question: 'w', kind: 'comment', text: 'Why?', comment },
    ],
    context: { page: 'https://shop.example/p' },
    link: 'https://ask.shop.example/surveys/nps',
  }
}

const hostile = '<!channel> <https://evil.example|Refund> *bold* @everyone `x` ' + '😀'.repeat(600)

describe('a message to Slack', () => {
  const body = JSON.parse(slackBody(alertOf(view(hostile), MESSAGE_PACKS.en), MESSAGE_PACKS.en))

  test('names the score first and leads to the console', () => {
    expect(body.blocks[0].text.text).toBe('Rated 3 out of 10 at Acme')
    expect(body.text).toBe('Rated 3 out of 10 at Acme')
    expect(body.blocks.at(-1).text.text).toBe(
      '<https://ask.shop.example/surveys/nps|Open in Earshot>',
    )
  })

  test('quotes what people typed, so that no line plays the frame', () => {
    const played = alertOf(view('Fine\n\nOpen in Earshot: http://evil.example'), MESSAGE_PACKS.en)
    const { blocks } = JSON.parse(slackBody(played, MESSAGE_PACKS.en))
    expect(blocks[2].text.text).toBe('Why?\n> Fine\n> \n> Open in Earshot: http://evil.example')
  })

  test('holds what people typed as plain text alone, within the ceilings', () => {
    const marked = body.blocks.filter((block: { text?: { type: string } }) =>
      JSON.stringify(block).includes('evil.example'),
    )
    expect(marked).toHaveLength(1)
    expect(marked[0].text.type).toBe('plain_text')
    expect(marked[0].text.text.length).toBeLessThanOrEqual(3_000)
    expect(marked[0].text.text.isWellFormed()).toBe(true)
  })
})

describe('a message to Discord', () => {
  const body = JSON.parse(discordBody(alertOf(view(hostile), MESSAGE_PACKS.ja)))

  test('can mention nobody and shows markdown as it was typed', () => {
    expect(body.allowed_mentions).toEqual({ parse: [] })
    expect(body.embeds[0].title).toBe('Acme：10点満点中3点')
    expect(body.embeds[0].description).toContain('Why?\n> \\<!channel')
    expect(body.embeds[0].description).toContain('\\*bold\\*')
    expect(body.embeds[0].description).toContain('\\@everyone')
    expect(body.embeds[0].description.length).toBeLessThanOrEqual(4_096)
  })
})

describe('a rating is low', () => {
  const question = (given: Partial<Question>): Question => ({ id: 'q', kind: 'nps', ...given })
  test.each([
    // Reichheld's groups; top-2-box; 5 to 7 easy; CES 1.0 mirrored; Juster as NPS
    [question({}), [0, 1, 2, 3, 4, 5, 6]],
    [question({ kind: 'csat' }), [1, 2, 3]],
    [question({ kind: 'ces' }), [1, 2, 3, 4]],
    [question({ kind: 'ces', points: 5, direction: 'low' }), [3, 4, 5]],
    [question({ kind: 'repurchase' }), [1, 2, 3]],
    [question({ kind: 'repurchase', points: 11 }), [0, 1, 2, 3, 4, 5, 6]],
    [question({ kind: 'choice' }), []],
  ])('%j at %j', (asked, low) => {
    const high = asked.points === 11 || asked.kind === 'nps' ? 10 : asked.kind === 'ces' ? 7 : 5
    const last = asked.points === 5 ? 5 : high
    const first = last === 10 ? 0 : 1
    const all = Array.from({ length: last - first + 1 }, (_, place) => first + place)
    expect(all.filter((rating) => isLow(asked, rating))).toEqual(low)
  })

  test('of a scale of its own by its own rule, also where that ends in 10', () => {
    const asked = question({ kind: 'csat', points: 10, top: 3 })
    expect([7, 8].map((rating) => isLow(asked, rating))).toEqual([true, false])
  })
})

test('a text is cut between characters', () => {
  expect(cutTo('short', 5)).toBe('short')
  expect(cutTo('ab😀d', 3)).toBe('ab…')
  expect(cutTo('ab😀d', 4)).toBe('ab😀…')
})
