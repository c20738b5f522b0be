import { z } from 'zod'
import { EVENTS, MESSAGE_LANGS } from '#collector/outbox/endpoint/endpoint.ts'
import {
  endpointChange,
  endpointInput,
  eventFilter,
} from '#collector/outbox/endpoint/read-endpoint.ts'
import { NO_QUERY, done, named, ok, type Operations } from '../operation.ts'
import { instant } from '../replies.ts'

const webhook = named(
  'Webhook',
  z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['webhook', 'slack', 'discord', 'mail']),
    target: z.string().describe("of a chat's address, which is a secret, the host alone"),
    events: z.array(z.enum(EVENTS)),
    filter: z.object(eventFilter.shape),
    lang: z.enum(MESSAGE_LANGS),
    paused: z.enum(['owner', 'gone', 'unsubscribed', 'left']).exactOptional(),
    added: instant,
    addedBy: z.string().exactOptional().describe('who added it, as the audit list names them'),
  }),
)
const secret = z.string().describe('`whsec_…`, shown this once')

const delivery = z.object({
  delivery: z.string(),
  event: z.string(),
  kind: z.enum(['response.completed', 'response.answered', 'summary', 'digest', 'test']),
  state: z.enum(['waiting', 'delivered', 'failed']),
  tried: z.int(),
  at: instant,
  response: z.string().exactOptional(),
  next: instant.exactOptional().describe('when it is tried again'),
  attempts: z.array(
    z.object({
      at: instant,
      tookMs: z.number(),
      status: z.int().exactOptional(),
      error: z.string().exactOptional(),
    }),
  ),
})

const replay = z.union([z.object({ delivery: z.string() }), z.object({ failedSince: instant })])

/** Who is told of answers, and what became of it. */
export const WEBHOOK_OPERATIONS: Operations = {
  'GET /api/sites/:site/webhooks': {
    query: NO_QUERY,
    summary: 'List the receivers',
    replies: ok(
      'The receivers, without secrets',
      z.object({
        webhooks: z.array(webhook),
        canMail: z.boolean().describe('whether a mail server is set'),
      }),
    ),
  },
  'POST /api/sites/:site/webhooks': {
    summary: 'Add a receiver: a server, Slack, Discord, or an e-mail address',
    body: named('WebhookInput', endpointInput),
    replies: {
      201: {
        what: 'The receiver',
        schema: z.object({ webhook, secret: secret.exactOptional() }),
      },
      409: { what: 'The site has 50 already' },
    },
  },
  'PATCH /api/sites/:site/webhooks/:webhook': {
    summary: 'Change a receiver, pause it, or let it go on',
    body: named('WebhookChange', endpointChange),
    replies: ok('The receiver', z.object({ webhook })),
  },
  'DELETE /api/sites/:site/webhooks/:webhook': {
    summary: 'Remove a receiver and its log',
    replies: done('Removed'),
  },
  'POST /api/sites/:site/webhooks/:webhook/test': {
    summary: 'Send a test message, the way every other goes',
    replies: {
      202: { what: 'Look for it in the deliveries', schema: z.object({ event: z.string() }) },
      409: { what: 'The receiver is paused' },
    },
  },
  'POST /api/sites/:site/webhooks/:webhook/rotate': {
    summary: 'Make a new signing secret; the old one stays valid for a day',
    replies: {
      ...ok('The new secret', z.object({ secret, oldUntil: instant })),
      409: { what: 'Only webhooks have a secret' },
    },
  },
  'GET /api/sites/:site/webhooks/:webhook/deliveries': {
    summary: 'Read the log of 30 days, the newest first',
    query: z.object({
      before: z.string().exactOptional().describe('`next` of the page before'),
      limit: z.int().min(1).max(200).exactOptional().describe('absent: 50'),
    }),
    replies: ok(
      'A page',
      z.object({ deliveries: z.array(delivery), next: z.string().exactOptional() }),
    ),
  },
  'POST /api/sites/:site/webhooks/:webhook/replay': {
    summary: 'Send again, under the same event id',
    body: named('Replay', replay),
    replies: {
      202: { what: 'How many are sent again', schema: z.object({ replayed: z.int() }) },
    },
  },
}
