import { expect, test } from 'vitest'
import { TOOLS } from '#collector/mcp/tools.ts'
import { ASSISTANT_PACKS, type AssistantLang } from '#collector/mcp/words/packs.ts'
import { connectAssistant, keyOf } from '../../support/collector/connect-assistant.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { eightWeeks } from '../../support/eight-weeks.ts'

const DAY_MS = 86_400_000

const OTHERS = ['ko', 'zh-Hans', 'ja'] as const satisfies readonly AssistantLang[]

/** Letters of each language's own: a sentence without one is in another. */
const LETTERS = {
  ko: /\p{Script=Hangul}/u,
  'zh-Hans': /\p{Script=Han}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
}

/** Each tool with what works, and with what does not. */
const ASKED: readonly (readonly [string, Record<string, unknown>])[] = [
  ['list_shops_and_surveys', {}],
  ['list_shops_and_surveys', { cursor: 'forged' }],
  ['summary', { site: 'acme' }],
  ['summary', { site: 'nope' }],
  ['scores', { survey: 'nps' }],
  ['scores', { survey: 'nope' }],
  ['scores', { survey: 'nps', from: '2026-02-30' }],
  ['scores', { survey: 'nps', from: '2026-03-02', to: '2026-03-01' }],
  ['scores', { survey: 'nps', from: '2099-01-01' }],
  ['scores', { survey: 'nps', period: 'yesterday' }],
  ['scores', { survey: 'nps', segment: ['shoe:9'] }],
  ['scores', { survey: 'nps', segment: ['device:shoe'] }],
  ['scores', { survey: 'nps', segment: ['device'] }],
  ['scores', {}],
  ['scores', { survey: 7 }],
  ['scores', { survey: 'nps', start_date: '2026-01-01' }],
  ['compare', { survey: 'nps' }],
  ['compare', { survey: 'nps', with: 'tomorrow' }],
  ['compare', { survey: 'nps', with: '2026-12-01..2026-01-01' }],
  ['segments', { survey: 'nps', facet: 'device' }],
  ['segments', { survey: 'nps', facet: 'shoe' }],
  ['trend', { survey: 'nps', periods: 2 }],
  ['trend', { survey: 'nps', periods: 99 }],
  ['why_it_changed', { survey: 'nps' }],
  ['search_comments', { survey: 'nps' }],
  ['search_comments', { survey: 'nps', q: 'nobody wrote this' }],
  ['search_comments', { survey: 'nps', rated: 'awful' }],
  ['words', { survey: 'nps' }],
  ['customer', { site: 'acme', customer: 'c-1' }],
  ['explain_number', { survey: 'nps' }],
  ['explain_number', { survey: 'nps', question: 'x' }],
  ['why_not_shown', { site: 'acme', page: 'https://acme.example/' }],
  ['why_not_shown', { site: 'acme', page: 'https://else.example/', survey: 'nope' }],
  ['why_not_shown', { site: 'acme', page: '/cart' }],
  ['search_manual', { q: 'qqqqqq' }],
  ['draft_survey', { site: 'acme', template: 'nope' }],
  ['draft_survey', { site: 'acme', template: 'relationship' }],
  ['propose_wording', { site: 'acme', survey: 'nps', question: 'x', language: 'en', text: 'a' }],
  ['propose_wording', { site: 'acme', survey: 'nope', question: 'x', language: 'en', text: 'a' }],
  ['add_annotation', { site: 'acme', day: '2026-02-30', text: 'x' }],
  ['add_annotation', { site: 'acme', day: '2026-02-03', text: 'x' }],
  ['set_follow_up', { survey: 'nps', response: 'none' }],
]

async function open() {
  const collector = await openCollector()
  const responses = eightWeeks(collector.clock.now)
  await collector.post('/api/sites/acme/responses', { v: 1, responses })
  collector.clock.now = new Date(collector.clock.now.getTime() + 7 * DAY_MS)
  return { ...collector, ...(await connectAssistant(collector, await keyOf(collector, 'owner'))) }
}

/** Names that stay as they are: ids, addresses, what arguments are called, words of shops and shoppers. */
const OWN_NAMES = /`[^`]*`|"[^"]*"|“[^”]*”|‘[^’]*’|「[^」]*」|https?:\S+|earshot:\S+|\{.*\}/gu

/** What the shop asked and its shoppers wrote. */
const WRITTEN =
  /How likely are you.*family member\?|What almost stopped.*buying\?|Words of shopper \d+/g

/** Lines in which English stands beside the language: three words of it in a row. */
function english(text: string): string[] {
  return text
    .split('\n')
    .filter((line) =>
      /\b[a-z]{2,} [a-z]+ [a-z]{2,}\b/i.test(
        line.replaceAll(OWN_NAMES, '').replaceAll(WRITTEN, ''),
      ),
    )
}

test.each(OTHERS)('asked in %s, nothing is told in English', async (lang) => {
  const { call } = await open()
  const wrong: unknown[] = []
  for (const [name, input] of ASKED) {
    const { text, isError } = await call(name, { ...input, lang })
    const isIn = LETTERS[lang].test(text) && english(text).length === 0
    // a mistake is one line
    if (!isIn || (isError && text.includes('\n'))) wrong.push([name, input, text])
  }
  expect(wrong).toEqual([])
})

test('every tool takes a language, and is asked here', () => {
  for (const { name, input } of TOOLS) expect(Object.keys(input.shape), name).toContain('lang')
  expect(new Set(ASKED.map(([name]) => name))).toEqual(new Set(TOOLS.map(({ name }) => name)))
})

test('a language with its region is that language, and an unknown one is refused in English', async () => {
  const { call } = await open()
  const region = await call('explain_number', { survey: 'nps', lang: 'ko-KR' })
  expect(region.text).toContain(ASSISTANT_PACKS.ko.fence.names)
  const unknown = await call('explain_number', { survey: 'nps', lang: 'tlh' })
  expect(unknown).toMatchObject({ isError: true, text: '"lang" is one of en, ko, zh-Hans, ja' })
})
