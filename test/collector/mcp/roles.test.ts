import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ASSISTANT_ROUTES } from '#collector/owners/authorize/assistant-routes.ts'
import { ACCESS } from '#collector/owners/authorize/access.ts'
import { TOOLS } from '#collector/mcp/tools.ts'
import { reaches, ROLES } from '#shared/role.ts'
import { connectAssistant, keyOf } from '../../support/collector/connect-assistant.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

/** A shopper, and the id that follows from the secret. */
const SHOPPER = snapshot({ k: 'secret-of-the-one-shopper' })
const ID = createHash('sha256').update(SHOPPER.k).digest('base64url').slice(0, 22)

/** What each tool is asked, so that it works for whoever may. */
const INPUTS: Readonly<Record<string, Record<string, unknown>>> = {
  list_shops_and_surveys: {},
  summary: { site: 'acme' },
  scores: { survey: 'nps' },
  compare: { survey: 'nps' },
  segments: { survey: 'nps' },
  trend: { survey: 'nps', periods: 2 },
  why_it_changed: { survey: 'nps' },
  search_comments: { survey: 'nps' },
  words: { survey: 'nps' },
  customer: { site: 'acme', customer: 'c-1' },
  explain_number: { survey: 'nps' },
  why_not_shown: { site: 'acme', page: 'https://acme.example/' },
  search_manual: { q: 'webhook' },
  draft_survey: { site: 'acme', template: 'relationship' },
  propose_wording: {
    site: 'acme',
    survey: 'nps',
    question: 'score',
    language: 'en',
    text: 'Would you tell a friend about {brand}?',
  },
  add_annotation: { site: 'acme', day: '2026-03-01', text: 'new checkout' },
  set_follow_up: { survey: 'nps', response: ID, status: 'contacted', addTags: ['size'] },
}

async function open() {
  const collector = await openCollector()
  const sent = await collector.sendProven([SHOPPER])
  expect(await sent.text()).toContain(ID)
  return collector
}

describe.each(ROLES)('an assistant with the key of a %s', (role) => {
  test.each(TOOLS.map(({ name, least }) => [name, least] as const))('%s', async (name, least) => {
    const collector = await open()
    const { call } = await connectAssistant(collector, await keyOf(collector, role, 'acme'))
    const told = await call(name, INPUTS[name])
    const may = reaches(role, least)
    expect([told.isError, told.isError ? told.text : '']).toEqual([
      !may,
      may ? '' : expect.stringContaining('your role on this site does not allow this'),
    ])
  })
})

test('what assistants may call stands in the table of all, and destroys nothing', () => {
  for (const route of ASSISTANT_ROUTES) {
    expect(ACCESS[route], route).toBeTruthy()
    expect(route).not.toMatch(/^DELETE|publish|export|key|member|invit|webhook|shares|import/)
  }
})

describe('what an assistant writes', () => {
  test('is a draft, and what is published stays', async () => {
    const collector = await open()
    const before = await (await collector.ask('/api/surveys/nps/versions')).json()
    const { call } = await connectAssistant(collector, await keyOf(collector, 'editor'))
    const told = await call('propose_wording', INPUTS['propose_wording'])
    expect(told.data).toMatchObject({ after: 'Would you tell a friend about {brand}?' })
    const { draft } = await (await collector.ask('/api/sites/acme/drafts/nps')).json()
    expect(draft.questions[0].text).toEqual({ en: 'Would you tell a friend about {brand}?' })
    expect(draft.questions).toHaveLength(3)
    expect(await (await collector.ask('/api/surveys/nps/versions')).json()).toEqual(before)
  })

  test('changes tags and status, and leaves the note', async () => {
    const collector = await open()
    const path = `/api/surveys/nps/responses/${ID}/care`
    await collector.ask(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 'new', tags: ['late'], note: 'call back' }),
    })
    const { call } = await connectAssistant(collector, await keyOf(collector, 'editor'))
    await call('set_follow_up', { ...INPUTS['set_follow_up'], removeTags: ['late'] })
    const { responses } = await (await collector.ask('/api/surveys/nps/responses')).json()
    expect(responses[0].care).toEqual({ status: 'contacted', tags: ['size'], note: 'call back' })
    const tags = Array.from({ length: 10 }, (_, i) => `t${i}`)
    const many = await call('set_follow_up', { ...INPUTS['set_follow_up'], addTags: tags })
    expect(many.text).toBe('a response has at most 10 tags')
  })

  test('is one draft, however often it is asked for by one name', async () => {
    const collector = await open()
    const { call } = await connectAssistant(collector, await keyOf(collector, 'editor'))
    const first = await call('draft_survey', INPUTS['draft_survey'])
    const second = await call('draft_survey', INPUTS['draft_survey'])
    expect(first.data).toMatchObject({ made: true })
    expect(second.data).toMatchObject({ made: false, draft: first.data['draft'] })
    expect(second.text).toContain('There is a draft called')
    const other = await call('draft_survey', { ...INPUTS['draft_survey'], name: 'Another' })
    expect(other.data).toMatchObject({ made: true })
    expect(other.data['draft']).not.toBe(first.data['draft'])
  })

  test('stands in the audit list as done by the assistant of its key', async () => {
    const collector = await open()
    const key = await keyOf(collector, 'owner')
    const { call } = await connectAssistant(collector, key)
    for (const name of [
      'draft_survey',
      'propose_wording',
      'add_annotation',
      'set_follow_up',
      'customer',
    ])
      expect((await call(name, INPUTS[name])).isError, name).toBe(false)
    const rows = await collector.deps.owners.database
      .selectFrom('audit')
      .select(['actor', 'action', 'siteId'])
      .orderBy('id')
      .execute()
    const actor = `assistant:key:${/^ek_([^_]+)_/.exec(key)?.[1]}`
    expect(rows).toEqual(
      [
        'draft_saved',
        'draft_saved',
        'annotation_added',
        'follow_up_changed',
        'customer_exported',
      ].map((action) => ({ actor, action, siteId: 'acme' })),
    )
  })

  test.each([
    ['draft_survey', { site: 'acme', template: 'nope' }, 'there is no template "nope"; there are'],
    [
      'propose_wording',
      { ...INPUTS['propose_wording'], question: 'x' },
      'there is no question "x"',
    ],
    [
      'propose_wording',
      { ...INPUTS['propose_wording'], language: '__proto__' },
      '"language" cannot be read (BCP 47',
    ],
    ['propose_wording', { ...INPUTS['propose_wording'], survey: '..' }, 'there is nothing here'],
    ['add_annotation', { site: 'acme', day: '2026-02-30', text: 'x' }, '"day" is not a day'],
    ['set_follow_up', { survey: 'nps', response: 'none' }, 'there is no such response'],
  ])('or one sentence: %s %j', async (name, input, sentence) => {
    const collector = await open()
    const { call } = await connectAssistant(collector, await keyOf(collector, 'owner'))
    const told = await call(name, input)
    expect(told.isError).toBe(true)
    expect(told.text).toContain(sentence)
  })
})

describe('resources and prompts', () => {
  test('the manual and the surveys of the key, and no other', async () => {
    const collector = await open()
    const { client } = await connectAssistant(collector, await keyOf(collector, 'viewer'))
    const uris = (await client.listResources()).resources.map(({ uri }) => uri)
    expect(uris).toContain('earshot://manual/assistants')
    expect(uris).toContain('earshot://surveys/nps')
    const [read] = (await client.readResource({ uri: 'earshot://surveys/nps' })).contents
    expect(read && 'text' in read ? JSON.parse(read.text) : {}).toMatchObject({ id: 'nps', ver: 1 })
    const other = await connectAssistant(collector, await keyOf(collector, 'owner', 'other'))
    await expect(other.client.readResource({ uri: 'earshot://surveys/nps' })).rejects.toThrow()
  })

  test('each prompt asks for tools that there are', async () => {
    const collector = await open()
    const { client } = await connectAssistant(collector, await keyOf(collector, 'viewer'))
    const given = { site: 'acme', survey: 'nps', goal: 'why "carts" are left' }
    for (const { name, arguments: taken = [] } of (await client.listPrompts()).prompts) {
      const args = Object.fromEntries(
        Object.entries(given).filter(([key]) => taken.some((one) => one.name === key)),
      )
      const { messages } = await client.getPrompt({ name, arguments: args })
      const text = JSON.stringify(messages)
      const named = [...text.matchAll(/\b[a-z]+(?:_[a-z]+)+\b/g)].map(([word]) => word)
      expect(named.length).toBeGreaterThan(0)
      for (const word of named) expect(Object.keys(INPUTS), word).toContain(word)
    }
  })
})
