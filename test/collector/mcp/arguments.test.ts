import { describe, expect, test } from 'vitest'
import { connectAssistant, keyOf } from '../../support/collector/connect-assistant.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { eightWeeks } from '../../support/eight-weeks.ts'

async function open() {
  const collector = await openCollector()
  const responses = eightWeeks(collector.clock.now)
  await collector.post('/api/sites/acme/responses', { v: 1, responses })
  return connectAssistant(collector, await keyOf(collector, 'owner'))
}

describe('what a model writes is read as it can only be meant', () => {
  test.each([
    ['null where nothing is meant', { from: null, segment: null, lang: null }, {}],
    ['empty text where nothing is meant', { from: '', to: '', period: '' }, {}],
    ['one group in place of a list', { segment: 'device:phone' }, { segment: ['device:phone'] }],
    ['a list as text', { segment: '["device:phone"]' }, { segment: ['device:phone'] }],
    ['a language with its region', { lang: 'ko-KR' }, { lang: 'ko' }],
    ['a script by its region', { lang: 'zh-CN' }, { lang: 'zh-Hans' }],
  ])('%s', async (_, written, meant) => {
    const { call } = await open()
    const told = await call('scores', { survey: 'nps', ...written })
    expect(told.isError, told.text).toBe(false)
    expect(told.data).toEqual((await call('scores', { survey: 'nps', ...meant })).data)
  })

  test('a number as text, and a choice in capitals', async () => {
    const { call } = await open()
    const told = await call('trend', { survey: 'nps', periods: '2', unit: 'WEEKS' })
    expect(told.isError, told.text).toBe(false)
    const meant = await call('trend', { survey: 'nps', periods: 2, unit: 'weeks' })
    expect(told.data).toEqual(meant.data)
  })
})

test.each([
  ['scores', { survey: 'nps', start_date: '2020-01-01' }, 'start_date'],
  ['search_comments', { survey: 'nps', since: '2020-01-01' }, 'since'],
  ['scores', { survey: 'nps', toolCallId: 'call_1', _sessionID: 'a' }, 'toolCallId'],
])('a name that %s does not know is told, and does not stop it: %j', async (name, input, aside) => {
  const { call } = await open()
  const told = await call(name, input)
  expect(told.isError).toBe(false)
  const [first = ''] = told.text.split('\n')
  expect(first).toContain(`left aside: "${aside}"`)
  expect(first).toContain('there are survey,')
  expect(told.data['leftAside']).toContain(aside)
  const plain = await call(name, { survey: 'nps' })
  expect(plain.text).not.toContain('left aside')
  expect(plain.data).not.toHaveProperty('leftAside')
})

describe('what cannot be meant is one sentence of what would work', () => {
  test.each([
    ['scores', {}, '"survey" is needed (id, from list_shops_and_surveys)'],
    ['scores', { surveyId: 'nps' }, 'not known here and left aside: "surveyId"; there are survey'],
    ['scores', { survey: 7 }, '"survey" is text'],
    ['search_comments', { survey: 'nps', limit: 'ten' }, '"limit" is a number'],
    ['search_comments', { survey: 'nps', limit: 500 }, '"limit" is at most 20'],
    ['search_comments', { survey: 'nps', status: 'open' }, '"status" is one of new, contacted'],
    ['trend', { survey: 'nps', periods: 1 }, '"periods" is at least 2'],
    ['trend', { survey: 'nps', unit: 'days' }, '"unit" is one of weeks, months'],
    ['summary', { site: 'acme', lang: 'de' }, '"lang" is one of en, ko, zh-Hans, ja'],
    ['add_annotation', { site: 'acme', day: '2026-03-01', text: '' }, '"text" is at least 1 char'],
    ['why_not_shown', { site: 'acme', page: 'a', lastEnd: 'x' }, '"lastEnd" is an object'],
  ])('%s %j', async (name, input, sentence) => {
    const { call } = await open()
    const told = await call(name, input)
    expect(told.isError).toBe(true)
    expect(told.text).toContain(sentence)
    expect(told.text.split('\n')).toHaveLength(1)
    expect(told.text).not.toMatch(/Invalid|expected|received|undefined/)
  })
})

/** Words of JSON Schema for which some provider of models refuses the whole list of tools. */
const REFUSED =
  /"(\$ref|\$defs|\$schema|propertyNames|prefixItems|oneOf|anyOf|allOf|not|const|additionalProperties|exclusiveMinimum|exclusiveMaximum|pattern|format|default)":/

test('tools are described in words that every provider of models reads, in half the room', async () => {
  const { client } = await open()
  const { tools } = await client.listTools()
  for (const { name, inputSchema, outputSchema } of tools) {
    const text = JSON.stringify([inputSchema, outputSchema])
    expect(text, name).not.toMatch(REFUSED)
    expect(text, name).not.toMatch(/"type":\[|:(true|false)[,}]|\{\}(?=[,}])/)
    for (const [field, about] of Object.entries(inputSchema.properties ?? {}))
      expect(about, `${name}.${field}`).toHaveProperty('type')
  }
  // 40,123 characters stood here before replies were described by their upper levels alone
  expect(JSON.stringify(tools).length).toBeLessThan(22_000)
})
