import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { periodNameOf } from '#shared/analysis/period-name.ts'
import { periodOf } from '#shared/analysis/period-of.ts'
import type { SurveyList } from '#shared/results.ts'
import {
  BUSY,
  commentsOf,
  resultsOf,
  showingsOf,
  TODAY,
  type Shop,
  type SurveyFacts,
} from './believable.ts'

/** The policy the collector sends with the owner's pages; the pages must live under it. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'"

/** A shop's survey, as much of it as a test needs. */
export interface Stand {
  readonly facts: SurveyFacts
  readonly shop: Shop
  /** only the newest so many impressions count */
  readonly newest?: number
}

/** A real server with the built pages and believable replies; `close()` when done. */
export interface ConsoleServer {
  readonly url: string
  /** replies with this status from now on; `undefined`: as normal */
  fail(status: number | undefined): void
  /** one more shopper answers, as happy as `mood` 0 to 1 says; every open page is told */
  answer(survey: string, mood: number, words?: string): void
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const SITE = { id: 'acme', name: 'Acme Outdoor', brand: 'Acme', zone: 'UTC' }
const DIST = join(import.meta.dirname, '../../../dist/console')

/** Starts the server on a free port. */
export async function startConsoleServer(stands: readonly Stand[]): Promise<ConsoleServer> {
  const surveys = new Map(
    stands.map(({ facts, shop = BUSY, newest = Infinity }) => [
      facts.id,
      { facts, showings: [...showingsOf(shop)].slice(-newest) },
    ]),
  )
  const listeners = new Set<ServerResponse>()
  let failing: number | undefined
  let revision = 1

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  return {
    url: `http://127.0.0.1:${port}`,
    fail(status) {
      failing = status
    },
    answer(id, mood, words) {
      const survey = surveys.get(id)
      const like = survey?.showings.at(-1)
      if (!survey || !like) return
      survey.showings.push({
        ...like,
        day: TODAY,
        answered: true,
        commented: true,
        mood,
        ...(words !== undefined && { words }),
      })
      revision += 1
      for (const listener of listeners) tell(listener)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (!url.pathname.startsWith('/api/')) return sendPage(url.pathname, response)
    if (failing !== undefined) return sendJson(response, { error: 'The book is closed.' }, failing)
    if (url.pathname === '/api/me') return sendJson(response, { places: { '*': 'owner' } })
    if (url.pathname === '/api/sites') return sendJson(response, { sites: [] })
    if (url.pathname === '/api/surveys') return sendJson(response, listOf())
    if (url.pathname === `/api/sites/${SITE.id}`) return sendJson(response, { site: SITE })
    const [, , , id = '', what] = url.pathname.split('/')
    const survey = surveys.get(id)
    if (!survey) return sendJson(response, { error: `There is no survey "${id}".` }, 404)
    if (what === 'live') return listen(response)
    if (what === 'versions') return sendJson(response, { versions: [], paused: false })
    if (what === 'repurchase') return sendJson(response, { survey: id, questions: [] })
    const name = periodNameOf(url.searchParams.get('period') ?? undefined)
    const named = name && periodOf(name, 'previous', TODAY, '2000-01-01')
    const from = named?.from ?? url.searchParams.get('from') ?? TODAY
    const to = named?.to ?? url.searchParams.get('to') ?? TODAY
    if (what === 'responses') {
      const within = survey.showings.filter((s) => s.day >= from && s.day <= to)
      const all = commentsOf(survey.facts, within)
      const start = Number(url.searchParams.get('cursor') ?? 0)
      const next = start + 20 < all.length ? { next: `${start + 20}` } : {}
      return sendJson(response, { responses: all.slice(start, start + 20), ...next })
    }
    if (what !== 'results') return sendJson(response, { error: `There is no "${what}".` }, 404)
    const segment = url.searchParams.get('segment')
    const results = resultsOf(survey.facts, survey.showings, {
      from,
      to,
      compare: named !== undefined || url.searchParams.has('compare'),
      ...(segment !== null && { segment }),
    })
    const since = named?.later
    const counted =
      since &&
      resultsOf(survey.facts, survey.showings, { ...since, ...(segment !== null && { segment }) })
    const later = counted && {
      ...since,
      shown: counted.shown,
      answered: counted.answered,
      tallies: Object.fromEntries(counted.questions.map(({ id, tally }) => [id, tally])),
    }
    sendJson(response, { ...results, ...(later && { later }), revision })
  }

  function listOf(): SurveyList {
    return {
      surveys: [...surveys.values()].map(({ facts }) => ({
        id: facts.id,
        name: facts.name,
        ver: 3,
        site: SITE,
        state: 'asking',
      })),
    }
  }

  function tell(listener: ServerResponse): void {
    listener.write(`data: ${JSON.stringify({ revision })}\n\n`)
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    tell(response)
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  }
}

async function sendPage(path: string, response: ServerResponse): Promise<void> {
  const file = path.startsWith('/assets/') ? path : '/index.html'
  const body = await readFile(join(DIST, file))
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
  })
  response.end(body)
}

function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
