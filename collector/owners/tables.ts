import type { ColumnType, Generated, Kysely } from 'kysely'
import type { FollowUpStatus } from '#shared/follow-up.ts'
import type { AssistantClientRow, AssistantReadingRow, AssistantRow } from './assistants/tables.ts'
import type { LinkKind } from './links/link.ts'
import type { Role } from '#shared/role.ts'

/** The tables about people. Times are ISO 8601 UTC in text, so that both databases sort them alike. */
export interface OwnerTables {
  member: MemberRow
  ownerLink: OwnerLinkRow
  ownerKey: OwnerKeyRow
  audit: AuditRow
  shareLink: ShareLinkRow
  responseCare: ResponseCareRow
  annotation: AnnotationRow
  owner: OwnerRow
  ownerSession: OwnerSessionRow
  ownerPasskey: OwnerPasskeyRow
  ownerSecondFactor: OwnerSecondFactorRow
  ownerVerification: OwnerVerificationRow
  secretMark: SecretMarkRow
  draft: DraftRow
  sighting: SightingRow
  assistantClient: AssistantClientRow
  assistant: AssistantRow
  assistantReading: AssistantReadingRow
}

/** The handle every verb in this room takes. Names are camelCase here and snake_case in the database. */
export type OwnerDatabase = Kysely<OwnerTables>

/** Who may do what where. `siteId` is {@link ALL_SITES} for those who keep the whole collector. */
export interface MemberRow {
  readonly ownerId: string
  readonly siteId: string
  readonly role: Role
  readonly addedAt: string
}

/** The site id that stands for every site, those to come as well. No real site can have it. */
export const ALL_SITES = '*'

/** A link that works once: set-up, invitation, reset. */
export interface OwnerLinkRow {
  /** SHA-256 of the token, base64url */
  readonly hash: string
  readonly kind: LinkKind
  readonly email: string | null
  readonly siteId: string | null
  readonly role: Role | null
  readonly madeBy: string | null
  readonly madeAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
}

/** A key for programs. The key itself is shown once and never kept. */
export interface OwnerKeyRow {
  readonly id: string
  /** SHA-256 of the key, base64url */
  readonly hash: string
  readonly siteId: string
  readonly role: Role
  readonly name: string
  readonly madeAt: string
  /** id of the owner who made it; null for the command line's and for older ones */
  readonly madeBy: string | null
  /** YYYY-MM-DD, UTC */
  readonly lastUsedDay: string | null
}

/** A link by which others read one survey. The secret itself is shown once and never kept. */
export interface ShareLinkRow {
  readonly id: string
  /** SHA-256 of the secret, base64url */
  readonly hash: string
  readonly kind: 'page' | 'badge'
  readonly siteId: string
  readonly surveyId: string
  readonly name: string
  /** 1: what people wrote may be read as well */
  readonly comments: number
  readonly madeBy: string
  readonly madeAt: string
  readonly expiresAt: string
}

/** What owners made of a response. */
export interface ResponseCareRow {
  readonly siteNo: number
  readonly responseId: string
  readonly status: FollowUpStatus
  /** a JSON array */
  readonly tags: string
  readonly note: string
  readonly changedBy: string
  readonly changedAt: string
}

/** What an owner wrote at a day of a site. */
export interface AnnotationRow {
  readonly siteNo: number
  readonly id: string
  readonly day: string
  readonly text: string
  readonly madeBy: string
  readonly madeAt: string
}

/** One line of the audit list: never a secret, never an answer. */
export interface AuditRow {
  readonly id: Generated<number>
  readonly at: string
  readonly siteId: string | null
  readonly actor: string
  readonly action: string
  readonly subject: string | null
}

/** What better-auth keeps of a person; only what this room reads is named. */
export interface OwnerRow {
  readonly id: string
  readonly email: string
  readonly twoFactorEnabled: ColumnType<boolean | number | null>
}

/** What better-auth keeps of a session; only what this room reads is named. */
export interface OwnerSessionRow {
  readonly id: string
  readonly userId: string
}

/** What better-auth keeps of a passkey; only what this room reads is named. */
export interface OwnerPasskeyRow {
  readonly id: string
  readonly userId: string
  readonly name: string | null
}

/** What better-auth keeps of a second factor; only what this room reads is named. */
export interface OwnerSecondFactorRow {
  readonly userId: string
}

/** What better-auth keeps of a challenge or a half sign-in; only what this room reads is named. */
export interface OwnerVerificationRow {
  readonly id: string
  readonly expiresAt: string
}

/** By what the collector's secret is known again; one row. */
export interface SecretMarkRow {
  readonly no: 1
  readonly mark: string
  readonly heldAt: string
}

/** What the next version of a survey may become; `definition` is JSON. */
export interface DraftRow {
  readonly id: string
  readonly siteId: string
  readonly definition: string
  readonly rev: number
  readonly savedAt: string
  readonly savedBy: string
}

/** The last day on which a site's pages asked for the tag. */
export interface SightingRow {
  readonly siteId: string
  readonly day: string
  readonly page: string | null
}
