import type { CatalogHolder } from '../catalog/catalog.ts'
import { countGathered } from './gather-alerts.ts'
import { mailOf } from './mail/mail-of.ts'
import type { Mailer } from './mail/mailer.ts'
import { weeklyNotice } from './mail/weekly-notice.ts'
import type { Delivery } from '../store/outbox-store.ts'
import type { Store } from '../store/store.ts'
import { secretsInForce, type Endpoint } from './endpoint/endpoint.ts'
import type { Guard } from './guard/check-target.ts'
import { postGuarded } from './guard/post-guarded.ts'
import type { Outcome } from './guard/post-pinned.ts'
import { alertOf, type Notice } from './message/alert.ts'
import { discordBody, slackBody } from './message/chat.ts'
import { viewOf, type ResponseView } from './message/response-view.ts'
import { webhookBody } from './message/webhook-body.ts'
import { signedHeaders } from './sign.ts'
import { MESSAGE_PACKS } from './words/packs.ts'

/** What sending works with. */
export interface DeliverParts {
  readonly store: Store
  readonly catalog: CatalogHolder
  readonly guard: Guard
  /** absent: no mail server is set */
  readonly mailer?: Mailer
  /** origin under which the collector is reached; known once it listens */
  readonly publicUrl: () => string
  /** the address that stops the mails of an endpoint */
  readonly stopUrlOf: (endpoint: string) => string
  readonly now: () => Date
  /** for all of one attempt */
  readonly timeoutMs: number
}

/** What came of an attempt; `drop`: there is nothing to send any more, and why. */
export type Delivered = Outcome | { readonly drop: string }

/** Makes a delivery's message from the database and sends it; never rejects because of a receiver. */
export type Deliver = (delivery: Delivery, endpoint: Endpoint) => Promise<Delivered>

/** Wires sending for every kind of endpoint. */
export function createDeliver(parts: DeliverParts): Deliver {
  return async (delivery, endpoint) => {
    if (delivery.kind === 'digest') {
      const notice = await weeklyNotice(parts, delivery.site, new Date(delivery.madeMs), {
        pack: MESSAGE_PACKS[endpoint.lang],
        link: parts.publicUrl(),
      })
      return notice
        ? sendNotice(notice, delivery, endpoint, parts)
        : { drop: 'there is no such site' }
    }
    if (delivery.kind === 'summary') {
      const notice = await summaryNotice(delivery, endpoint, parts)
      return sendNotice(notice, delivery, endpoint, parts)
    }
    if (delivery.kind === 'test') return sendTest(delivery, endpoint, parts)
    const view = await findView(delivery, endpoint, parts)
    if (!view) return { drop: 'the response was erased' }
    if (view.answers.length === 0) return { drop: 'none of its answers counts any more' }
    if (endpoint.kind === 'webhook') {
      const body = webhookBody(delivery.kind, new Date(delivery.madeMs), view)
      return sendWebhook(body, delivery, endpoint, parts)
    }
    return sendNotice(alertOf(view, MESSAGE_PACKS[endpoint.lang]), delivery, endpoint, parts)
  }
}

async function findView(
  { site, response: id }: Delivery,
  { kind, lang }: Endpoint,
  { store, catalog, publicUrl }: DeliverParts,
): Promise<ResponseView | undefined> {
  const response = id === undefined ? undefined : await store.findResponse(site, id)
  const published = response && catalog.current().surveys.get(response.survey)
  if (!published) return undefined
  return viewOf(response, published, publicUrl(), kind === 'webhook' ? undefined : lang)
}

async function summaryNotice(
  { site: id, madeMs }: Delivery,
  endpoint: Endpoint,
  { store, catalog, publicUrl }: DeliverParts,
): Promise<Notice> {
  const site = catalog.current().sites.get(id)?.name ?? id
  const count = await countGathered(store, endpoint, madeMs)
  const title = MESSAGE_PACKS[endpoint.lang].gathered(count, site)
  return { title, paragraphs: [], details: [], link: publicUrl() }
}

function sendTest(delivery: Delivery, endpoint: Endpoint, parts: DeliverParts) {
  const pack = MESSAGE_PACKS[endpoint.lang]
  const title = pack.test(endpoint.name)
  if (endpoint.kind !== 'webhook') {
    const notice = { title, paragraphs: [], details: [], link: parts.publicUrl() }
    return sendNotice(notice, delivery, endpoint, parts)
  }
  const timestamp = new Date(delivery.madeMs).toISOString()
  const body = JSON.stringify({ type: 'test', timestamp, data: { message: title } })
  return sendWebhook(body, delivery, endpoint, parts)
}

function sendWebhook(
  body: string,
  { event }: Delivery,
  endpoint: Endpoint,
  { guard, now, timeoutMs }: DeliverParts,
): Promise<Outcome> {
  const at = now()
  const signed = signedHeaders(event, at, body, secretsInForce(endpoint, at.getTime()))
  const headers = { ...POST_HEADERS, ...signed }
  return postGuarded({ target: endpoint.target, headers, body, timeoutMs }, guard)
}

async function sendNotice(
  notice: Notice,
  { event }: Delivery,
  { id, kind, target, lang }: Endpoint,
  { guard, mailer, timeoutMs, stopUrlOf }: DeliverParts,
): Promise<Outcome> {
  const pack = MESSAGE_PACKS[lang]
  if (kind === 'mail') {
    if (!mailer) return { error: 'no mail server is set: EARSHOT_SMTP_URL' }
    const envelope = { to: target, stopUrl: stopUrlOf(id), messageId: `${event}.${id}` }
    return mailer.send(mailOf(notice, pack, envelope))
  }
  const body = kind === 'slack' ? slackBody(notice, pack) : discordBody(notice)
  return postGuarded({ target, headers: POST_HEADERS, body, timeoutMs }, guard)
}

const POST_HEADERS = { 'content-type': 'application/json', 'user-agent': 'Earshot' } as const
