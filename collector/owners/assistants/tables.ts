/** A program that registered itself to be connected. */
export interface AssistantClientRow {
  readonly id: string
  readonly name: string
  /** a JSON array */
  readonly redirectUris: string
  readonly madeAt: string
}

/** An assistant that an owner has connected, or is about to: a code waits to be exchanged. */
export interface AssistantRow {
  readonly id: string
  readonly ownerId: string
  readonly clientId: string
  readonly name: string
  /** 1: may save drafts, annotations, tags and statuses, where its owner may */
  readonly writes: number
  readonly madeAt: string
  /** YYYY-MM-DD, UTC */
  readonly lastUsedDay: string | null
  readonly codeHash: string | null
  readonly codeChallenge: string
  readonly codeExpiresAt: string
  readonly codeUsedAt: string | null
  readonly redirectUri: string
  readonly accessHash: string | null
  readonly accessExpiresAt: string | null
  readonly refreshHash: string | null
  readonly refreshExpiresAt: string | null
  readonly spentRefreshHash: string | null
}

/** How many responses an assistant was handed on a day. */
export interface AssistantReadingRow {
  /** whose it is, as the audit list names them */
  readonly reader: string
  /** YYYY-MM-DD, UTC */
  readonly day: string
  readonly responses: number
}
