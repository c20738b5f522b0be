import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { rulesForPinned } from '#shared/rules-for-pinned.ts'
import { rulesOf } from '#shared/rules-of.ts'
import type { TagRules } from '#shared/rules.ts'
import type { Site } from '#shared/site.ts'
import type { VisitSnapshot } from '#shared/engagement/visit-snapshot.ts'
import type { Snapshot } from '#shared/snapshot.ts'
import type { Survey } from '#shared/survey.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import { aSite } from './a-survey.ts'
import { askedSurvey } from './asked-survey.ts'
import { ROOT } from './sources.ts'

/** How the door treats a POST; `undefined` keeps it as a collector does. */
export type Door = (request: IncomingMessage, reply: ServerResponse, body: string) => boolean

/** A shop whose pages carry the built tag, and a collector that only remembers. */
export interface Shop {
  /** where the shop's pages are */
  readonly origin: string
  /** where tag, card, words and door are: another origin */
  readonly collector: string
  /** every snapshot that was kept, in order of arrival */
  readonly kept: Snapshot[]
  /** every message about a visit, in order of arrival */
  readonly visits: VisitSnapshot[]
  /** path of every request to the collector */
  readonly asked: string[]
  /** takes over the door; `undefined` gives it back */
  door: Door | undefined
  /** the collector is gone: connections are cut */
  isDead: boolean
  /** the merged response of each id, newest revision wins */
  responses(): Snapshot[]
  close(): Promise<void>
}

/** What a shop's pages are made of. */
export interface ShopPlan {
  readonly site?: Partial<Site>
  readonly surveys: readonly Survey[]
  /** a page's HTML; `tag` is the whole script element */
  readonly html?: (tag: string, path: string) => string
  readonly headers?: (collector: string) => Record<string, string>
  /** attributes of the script element, `data-storage="none"` */
  readonly attributes?: string
  /** what the tag carries besides the rules of the surveys */
  readonly rules?: Partial<TagRules>
  /** what becomes of a built module before it is served: an older browser, or a broken product */
  readonly patch?: (script: string, name: string) => string
  /** what the collector says besides, as JSON, by path */
  readonly says?: (path: string) => unknown
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
  'cross-origin-resource-policy': 'cross-origin',
}

/** What a browser sends. */
interface Batch {
  readonly responses: readonly Snapshot[]
  readonly visits: readonly VisitSnapshot[]
}

/** Opens both on one port: `localhost` is the shop, `127.0.0.1` the collector. */
export async function openShop(plan: ShopPlan): Promise<Shop> {
  const { site: given, surveys, html, headers, attributes = '', rules: more, says } = plan
  const { patch = (script: string) => script } = plan
  const site = aSite(given)
  const built = (name: string) => readFileSync(join(ROOT, 'dist/widget', name), 'utf8')
  const ofSite = {
    ...rulesOf(
      site,
      surveys.map((survey) => askedSurvey(site, survey)),
      'desk.test.js',
      () => false,
    ),
    ...more,
  }
  const rules = JSON.stringify(ofSite)
  const pinnedRules = JSON.stringify(rulesForPinned(ofSite))
  const tag = built('tag.js').replace('__EARSHOT_RULES__', () => rules)
  const modules = Object.fromEntries(
    ['desk', 'card', 'rest', 'calls', 'stay', 'panel'].map((name) => [
      `/w/${name}.test.js`,
      patch(built(`${name}.js`), name),
    ]),
  )
  for (const name of ['tag.v1.js', 'from.delighted.js']) modules[`/w/${name}`] = built(name)

  const server = createServer((request, reply) => {
    if (request.headers.host?.startsWith('localhost')) return servePage(request, reply)
    if (shop.isDead) return request.socket.destroy()
    shop.asked.push(request.url ?? '')
    serve(request, reply).catch((error: unknown) => reply.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo

  const shop: Shop = {
    origin: `http://localhost:${port}`,
    collector: `http://127.0.0.1:${port}`,
    kept: [],
    visits: [],
    asked: [],
    door: undefined,
    isDead: false,
    responses() {
      const merged = new Map<string, Snapshot>()
      for (const one of shop.kept) {
        const known = merged.get(one.k)
        if (!known || known.rev <= one.rev) merged.set(one.k, one)
      }
      return [...merged.values()]
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  function servePage(request: IncomingMessage, reply: ServerResponse): void {
    const element = `<script async src="${shop.collector}/w/${site.id}.js" ${attributes}></script>`
    const page =
      html ??
      ((script: string) =>
        `<!doctype html><html lang="en"><title>Shop</title>${script}<h1>Shop</h1>`)
    reply.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...headers?.(shop.collector),
    })
    reply.end(page(element, request.url ?? '/'))
  }

  async function serve(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    const send = (type: string, text: string) =>
      reply.writeHead(200, { 'content-type': type, ...CORS }).end(text)
    if (request.method === 'POST') return receive(request, reply)
    if (path === `/w/${site.id}.js`) return void send('text/javascript', tag)
    for (const [name, script] of Object.entries(modules)) {
      if (path === name) return void send('text/javascript', script)
    }
    if (path === `/w/${site.id}/rules.json`) return void send('application/json', pinnedRules)
    const said = says?.(path)
    if (said !== undefined) return void send('application/json', JSON.stringify(said))
    const [, id, lang] = /^\/w\/[^/]+\/([a-z0-9-]+)-\d+-([A-Za-z-]+)\.json$/.exec(path) ?? []
    const survey = surveys.find((one) => one.id === id)
    if (!survey || !lang) return void reply.writeHead(404, CORS).end()
    send('application/json', JSON.stringify(wordsOf(site, survey, lang)))
  }

  async function receive(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const body = Buffer.concat(chunks).toString()
    if (shop.door?.(request, reply, body)) return
    const { responses, visits = [] }: Partial<Batch> = JSON.parse(body)
    shop.kept.push(...(responses ?? []))
    shop.visits.push(...visits)
    const acksOf = (all: readonly (Snapshot | VisitSnapshot)[]) =>
      all.map(({ k, rev }) => ({ id: idOf(k), rev, state: 'kept' }))
    reply.writeHead(200, { 'content-type': 'application/json', ...CORS })
    const said = responses ? { responses: acksOf(responses) } : { visits: acksOf(visits) }
    reply.end(JSON.stringify(said))
  }
  return shop
}

/** The id that follows from a response's secret, as the contract has it. */
export function idOf(k: string): string {
  return createHash('sha256').update(k).digest('base64url').slice(0, 22)
}
