import type { CatalogHolder } from '../catalog/catalog.ts'
import type { Log } from '../log/log.ts'
import { createMailer, type MailSettings } from './mail/mailer.ts'
import type { Store } from '../store/store.ts'
import { createDeliver } from './deliver.ts'
import { createDispatcher, type Dispatcher } from './dispatcher.ts'
import { ALLOW_NOTHING, type AllowList } from './guard/allow-list.ts'
import { resolveBySystem, type Guard, type Resolve } from './guard/check-target.ts'
import { createEncryption, type Encryption } from './encrypt.ts'
import { createSigner, type Signer } from './token.ts'

/** What routes and the process need of the outbox. */
export interface Outbox {
  readonly dispatcher: Dispatcher
  /** whether a mail server is set: without one no mailbox hears of anything */
  readonly canMail: boolean
  readonly seal: Encryption
  readonly guard: Guard
  /** signs the links that stop mails */
  readonly stopLinks: Signer
}

/** What tests exchange. */
export interface OutboxOptions {
  readonly resolve?: Resolve
  /** 0 to 1 */
  readonly random?: () => number
  readonly timeoutMs?: number
}

/** What an outbox is made of. */
export interface OutboxParts {
  readonly store: Store
  readonly catalog: CatalogHolder
  readonly log: Log
  readonly now: () => Date
  /** lies in a file outside the database */
  readonly secret: string
  /** where the collector is reached */
  readonly publicUrl: () => string
  readonly allow?: AllowList | undefined
  readonly mail?: MailSettings | undefined
  readonly options?: OutboxOptions | undefined
}

/** All of one attempt: connecting, sending, and what the receiver says. */
const TIMEOUT_MS = 15_000

/** Wires everything between an answer that is kept and a receiver that has heard of it. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { store, catalog, log, now, secret, publicUrl, mail, options = {} } = parts
  const { timeoutMs = TIMEOUT_MS } = options
  const seal = createEncryption(secret)
  const stopLinks = createSigner(secret, 'stop links')
  const guard: Guard = {
    allow: parts.allow ?? ALLOW_NOTHING,
    resolve: options.resolve ?? resolveBySystem,
  }
  const deliver = createDeliver({
    store,
    catalog,
    guard,
    publicUrl,
    stopUrlOf: (endpoint) => `${publicUrl()}/m/stop/${stopLinks.sign(endpoint)}`,
    now,
    timeoutMs,
    ...(mail && { mailer: createMailer(mail, timeoutMs) }),
  })
  const random = options.random ?? Math.random
  const dispatcher = createDispatcher({
    store,
    catalog,
    seal,
    deliver,
    publicUrl,
    now,
    random,
    log,
  })
  return { dispatcher, canMail: mail !== undefined, seal, guard, stopLinks }
}
