/** How an endpoint is spoken to. */
export type EndpointKind = 'webhook' | 'slack' | 'discord' | 'mail'

/** What an endpoint may be told of. */
export const EVENTS = ['response.completed', 'response.answered', 'digest'] as const
export type EventName = (typeof EVENTS)[number]

/** Languages that messages are written in. */
export const MESSAGE_LANGS = ['en', 'ko', 'ja', 'zh-Hans'] as const
export type MessageLang = (typeof MESSAGE_LANGS)[number]

/** Which responses an endpoint is told of; every field that is given must hold. */
export interface EventFilter {
  /** a rating is low: none of the good ones, nor an NPS passive */
  readonly lowScore?: boolean
  readonly hasComment?: boolean
  readonly customerKnown?: boolean
  /** ids; absent: all surveys of the site */
  readonly surveys?: readonly string[]
}

/** Where events of a site go, and which. */
export interface Endpoint {
  readonly id: string
  readonly site: string
  readonly name: string
  readonly kind: EndpointKind
  /** https address, or for `mail` an e-mail address; a Slack or Discord address is a secret */
  readonly target: string
  /** what signs, newest first; empty unless a webhook */
  readonly secrets: readonly EndpointSecret[]
  readonly events: readonly EventName[]
  readonly filter: EventFilter
  readonly lang: MessageLang
  /** absent: active */
  readonly paused?: PauseReason
  readonly addedMs: number
  /** who added it, as the audit list names them; absent: before this was kept */
  readonly addedBy?: string
}

/**
 * Why nothing is sent. `unreadable`: sealed with a key that the collector does not have; `left`: who
 * added it has lost their place, and nobody has decided since.
 */
export type PauseReason = 'owner' | 'gone' | 'unsubscribed' | 'unreadable' | 'left'

export interface EndpointSecret {
  /** `whsec_…` */
  readonly secret: string
  /** absent: the newest, in force until it is replaced */
  readonly untilMs?: number
}

/** The secrets that sign now. */
export function secretsInForce({ secrets }: Endpoint, nowMs: number): string[] {
  return secrets
    .filter(({ untilMs }) => untilMs === undefined || untilMs > nowMs)
    .map(({ secret }) => secret)
}
