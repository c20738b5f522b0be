import { beforeAll, describe, expect, test } from 'vitest'
import { ACCESS, type Access } from '#collector/owners/authorize/access.ts'
import { addKey } from '#collector/owners/keys/add-key.ts'
import type { Role } from '#shared/role.ts'
import { openCollector } from '../support/collector/open-collector.ts'
import { openForAll } from '../support/collector/when-done.ts'
import { browser, comeIn } from './owners/room.ts'

const URL_OF = 'http://127.0.0.1:4300'
const DAY_MS = 24 * 60 * 60 * 1000

const PERSONS = ['keeper', 'owner', 'editor', 'viewer', 'stranger', 'placeless'] as const
const KEYS = ['key everywhere', 'owner key', 'editor key', 'viewer key', 'foreign key'] as const
const UNKNOWN = ['nobody', 'wrong key', 'forged cookie', 'signed out', 'expired'] as const
type Who = (typeof PERSONS)[number] | (typeof KEYS)[number] | (typeof UNKNOWN)[number]
const EVERYONE: readonly Who[] = [...PERSONS, ...KEYS, ...UNKNOWN]

/** By access: who is let in and who is told that their role is too small. Other known ones: 404. */
const RULES: Readonly<Record<string, { in: readonly Who[]; small: readonly Who[] }>> = {
  anyone: { in: EVERYONE, small: [] },
  known: { in: [...PERSONS, ...KEYS], small: [] },
  signed_in: { in: PERSONS, small: KEYS },
  everywhere: {
    in: ['keeper', 'key everywhere'],
    small: [
      'owner',
      'editor',
      'viewer',
      'stranger',
      'placeless',
      'owner key',
      'editor key',
      'viewer key',
      'foreign key',
    ],
  },
  viewer: {
    in: [
      'keeper',
      'owner',
      'editor',
      'viewer',
      'key everywhere',
      'owner key',
      'editor key',
      'viewer key',
    ],
    small: [],
  },
  editor: {
    in: ['keeper', 'owner', 'editor', 'key everywhere', 'owner key', 'editor key'],
    small: ['viewer', 'viewer key'],
  },
  owner: {
    in: ['keeper', 'owner', 'key everywhere', 'owner key'],
    small: ['editor', 'viewer', 'editor key', 'viewer key'],
  },
  'owner in person': {
    in: ['keeper', 'owner'],
    small: ['editor', 'viewer', 'key everywhere', 'owner key', 'editor key', 'viewer key'],
  },
}

type Verdict = 'in' | 401 | 403 | 404

function expected(access: Access, who: Who): Verdict {
  const rule = RULES[typeof access === 'string' ? access : `${access.person} in person`]!
  if (rule.in.includes(who)) return 'in'
  if (rule.small.includes(who)) return 403
  return (UNKNOWN as readonly string[]).includes(who) ? 401 : 404
}

/** A collector with the site acme, its survey nps, and everybody who may knock. */
async function openTown() {
  const collector = await openCollector({ settings: { publicUrl: URL_OF } })
  // sessions are dated by better-auth, with the machine's clock
  collector.clock.now = new Date()
  const { owners } = collector.deps
  const room = { owners, browser: (env?: object) => browser(collector.app, URL_OF, env) }
  const person = (name: string, places: Record<string, Role>) =>
    comeIn(room, `${name}@acme.example`, 'stapler moon cactus', places)
  const key = async (siteId: string, role: Role) => {
    const made = await addKey(owners.database, { siteId, role, name: role }, owners.now())
    return asKey(made.key)
  }
  const asKey = (secret: string) => {
    const program = room.browser()
    return (method: string, path: string) =>
      program.send(method, path, body(method), { authorization: `Bearer ${secret}` })
  }
  const body = (method: string) => (method === 'GET' ? undefined : {})
  const enter = async (who: Who) => {
    const visitor = await ENTRIES[who]!()
    if (typeof visitor === 'function') return visitor
    return (method: string, path: string) => visitor.send(method, path, body(method))
  }
  const ENTRIES: Record<
    Who,
    () => Promise<ReturnType<typeof asKey> | Awaited<ReturnType<typeof person>>>
  > = {
    keeper: () => person('keeper', { '*': 'owner' }),
    owner: () => person('owner', { acme: 'owner' }),
    editor: () => person('editor', { acme: 'editor' }),
    viewer: () => person('viewer', { acme: 'viewer' }),
    stranger: () => person('stranger', { other: 'owner' }),
    placeless: () => person('placeless', {}),
    'key everywhere': () => key('*', 'owner'),
    'owner key': () => key('acme', 'owner'),
    'editor key': () => key('acme', 'editor'),
    'viewer key': () => key('acme', 'viewer'),
    'foreign key': () => key('other', 'owner'),
    nobody: async () => room.browser(),
    'wrong key': async () => asKey('ek_aaaaaaaa_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
    'forged cookie': async () => {
      const visitor = room.browser()
      visitor.jar.set('sid', `${'a'.repeat(32)}.${'A'.repeat(43)}%3D`)
      return visitor
    },
    'signed out': async () => {
      const visitor = await person('gone', { '*': 'owner' })
      const cookies = [...visitor.jar]
      await visitor.send('DELETE', '/api/session')
      for (const [name, value] of cookies) visitor.jar.set(name, value)
      return visitor
    },
    expired: async () => {
      const visitor = await person('late', { '*': 'owner' })
      collector.clock.now = new Date(collector.clock.now.getTime() + 31 * DAY_MS)
      return visitor
    },
  }
  return { ...collector, enter }
}

type Town = Awaited<ReturnType<typeof openTown>>
type Knock = Awaited<ReturnType<Town['enter']>>

/** A town for requests that change nothing: everybody comes in once, on the first of them. */
async function openLastingTown() {
  const town = await openTown()
  const today = town.clock.now
  const knocks = new Map<Who, Knock>()
  for (const who of EVERYONE) knocks.set(who, await town.enter(who))
  const expiry = town.clock.now
  return {
    enter: async (who: Who): Promise<Knock> => {
      town.clock.now = who === 'expired' ? expiry : today
      return knocks.get(who)!
    },
  }
}

let lasting: Awaited<ReturnType<typeof openLastingTown>>
beforeAll(() =>
  openForAll(async () => {
    lasting = await openLastingTown()
  }),
)

/** The town in which a request is tried: a fresh one for those that may change it. */
const townFor = (method: string) => (method === 'GET' ? lasting : openTown())

/** What the authorization said, told apart from what a route behind it says of an empty form. */
async function verdictOf(reply: Response): Promise<Verdict> {
  if (reply.headers.get('content-type')?.startsWith('text/event-stream')) {
    await reply.body?.cancel()
    return 'in'
  }
  const said = await reply.text()
  if (said.includes('send an API key as a bearer token')) return 401
  if (said.includes('your role on this site')) return 403
  return /there is no such (site|survey)"/.test(said) ? 404 : 'in'
}

/** What a route asks for before it says anything but that the survey is not there. */
const QUERY: Readonly<Record<string, string>> = {
  'POST /api/sites/:site/imports': '?survey=nps',
}

function pathTo(route: string, site = 'acme', survey = 'nps'): string {
  return route.replace(':site', site).replace(':survey', survey).replaceAll(/:\w+/g, 'absent')
}

test('the table names every route of the API, and no other', async () => {
  const { app } = await openCollector()
  const routes = app.routes
    .filter(
      ({ method, path }) => path.startsWith('/api/') && method !== 'ALL' && !path.endsWith('*'),
    )
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(routes)].toSorted()).toEqual(Object.keys(ACCESS).toSorted())
})

test('nothing that changes a site is open to viewers', () => {
  const open = Object.entries(ACCESS).filter(
    ([line, access]) =>
      !line.startsWith('GET') && /:site|:survey/.test(line) && access === 'viewer',
  )
  expect(open).toEqual([])
})

test('people, keys and the audit list are for owners in person', () => {
  const lines = Object.entries(ACCESS).filter(([line]) =>
    /\/(members|invitations|keys|audit)\b/.test(line),
  )
  expect(lines).toHaveLength(10)
  for (const [line, access] of lines) expect(access, line).toEqual({ person: 'owner' })
})

test('whoever is not signed in reaches the ways in and the description, nothing else', () => {
  const open = Object.entries(ACCESS).filter(([, access]) => access === 'anyone')
  expect(open.map(([line]) => line).toSorted()).toEqual([
    'GET /api/openapi.json',
    'POST /api/links/look',
    'POST /api/links/use',
    'POST /api/links/visit',
    'POST /api/session',
    'POST /api/session/code',
    'POST /api/session/passkey',
    'POST /api/session/passkey-options',
  ])
})

describe.each(Object.keys(ACCESS))('%s', (line) => {
  const [method = '', route = ''] = line.split(' ')
  const access = ACCESS[line] ?? 'owner'

  test('lets in those it names, and tells the others no more than they may know', async () => {
    const verdicts: Record<string, Verdict> = {}
    const wanted: Record<string, Verdict> = {}
    const town = await townFor(method)
    for (const who of EVERYONE) {
      const knock = await town.enter(who)
      verdicts[who] = await verdictOf(await knock(method, pathTo(route) + (QUERY[line] ?? '')))
      wanted[who] = expected(access, who)
    }
    expect(verdicts).toEqual(wanted)
  })
})

const OF_A_SITE = Object.keys(ACCESS).filter((line) => /:site|:survey/.test(line))

test.each(OF_A_SITE)(
  '%s answers a stranger of its site as of one that is not there',
  async (line) => {
    const [method = '', route = ''] = line.split(' ')
    // nobody gets past the authorization, so nothing changes
    const town = lasting
    const knock = await town.enter('stranger')
    const foreign = await knock(method, pathTo(route))
    const absent = await knock(method, pathTo(route, 'nowhere', 'nothing'))
    expect([foreign.status, await foreign.text()]).toEqual([absent.status, await absent.text()])
    expect(foreign.status).toBe(404)
  },
)

test.each(OF_A_SITE)(
  '%s of a site that is not there is a 404, to its keeper, too',
  async (line) => {
    const [method = '', route = ''] = line.split(' ')
    const town = lasting
    for (const who of ['keeper', 'key everywhere'] as const) {
      const knock = await town.enter(who)
      const reply = await knock(method, pathTo(route, 'nowhere', 'nothing'))
      const access = ACCESS[line]
      // people are for persons: a key learns that first
      const isForPersons = typeof access === 'object' && who === 'key everywhere'
      expect([who, reply.status]).toEqual([who, isForPersons ? 403 : 404])
    }
  },
)
