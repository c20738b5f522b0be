import type { EndpointKind, EventName, PauseReason } from '#collector/outbox/endpoint/endpoint.ts'
import type { Delivery, EventKind } from '#collector/store/outbox-store.ts'

/** Everything the page about webhooks says in one language. */
export interface WebhookPack {
  readonly title: string
  readonly receivers: string
  readonly receiversHint: string
  readonly none: string
  readonly active: string
  /** a mailbox, on a server without a mail server */
  readonly cannotSend: string
  /** an e-mail or a key, and a day */
  readonly addedBy: (who: string, day: string) => string
  readonly noMail: string
  readonly paused: Readonly<Record<PauseReason, string>>
  readonly kinds: Readonly<Record<EndpointKind, string>>
  readonly events: Readonly<Record<EventName, string>>
  readonly filters: {
    readonly lowScore: string
    readonly hasComment: string
    readonly customerKnown: string
  }
  readonly act: {
    readonly test: string
    readonly log: string
    readonly pause: string
    readonly activate: string
    readonly rotate: string
    readonly remove: string
    readonly removeSure: (name: string) => string
    readonly again: string
    readonly allFailed: string
    readonly older: string
  }
  readonly add: {
    readonly title: string
    readonly kind: string
    readonly name: string
    readonly target: string
    readonly mail: string
    readonly when: string
    readonly onlyIf: string
    readonly lang: string
    readonly missing: string
    readonly change: string
    readonly save: string
    readonly keepTarget: string
    readonly submit: string
  }
  readonly secretHint: string
  readonly rotatedHint: string
  readonly log: {
    readonly none: string
    readonly states: Readonly<Record<Delivery['state'], string>>
    readonly kinds: Readonly<Record<EventKind, string>>
    readonly next: (instant: string) => string
    readonly attempts: (count: number) => string
  }
}
