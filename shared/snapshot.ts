import type { Device } from './asking.ts'
import type { EngagementBand } from './engagement/bands.ts'
import { scaleOf } from './scale.ts'
import type { Question, Survey } from './survey.ts'

/** What a shopper gave: an integer rating, a comment, or the ids of the options picked. */
export type AnswerValue = number | string | readonly string[]

/** One answer in a snapshot. */
export interface SnapshotAnswer {
  /** the snapshot revision at which this answer last changed */
  readonly r: number
  /** `null`: the shopper took the answer back */
  readonly a: AnswerValue | null
  /** choice with "other": what was typed, up to 500 characters */
  readonly o?: string
}

/** The channel of what an owner answers to try a survey: kept, marked, and counted nowhere. */
export const TEST_CHANNEL = 'test'

/** What is known of the page and the shopper when a response begins; constant per response. */
export interface Context {
  readonly page?: string
  readonly referrer?: string
  readonly device?: Device
  readonly lang?: string
  readonly visit?: 'new' | 'returning'
  /** where visits are counted, as the card was shown: number of the visit in this browser, in bands */
  readonly visits?: EngagementBand['visits']
  /** engaged time in this visit so far, in bands */
  readonly time?: EngagementBand['time']
  /** whether something was bought in this visit before the card was shown */
  readonly converted?: 'yes' | 'no'
  /** how the question reached the shopper: `tag`, `link`, `mail`, `import` …; `[a-z0-9_-]{1,32}` */
  readonly channel?: string
  /** the owner's id for a known shopper, up to 200 characters */
  readonly customer?: string
  /** hex HMAC-SHA-256 of `customer` with the site's secret */
  readonly customerProof?: string
  readonly traits?: Readonly<Record<string, string | number | boolean>>
  /** a reward was promised */
  readonly incentive?: boolean
}

/**
 * All of one response so far. Sending is idempotent: a snapshot may arrive twice, late, or never,
 * and the one with the higher revision wins, answer by answer.
 */
export interface Snapshot {
  /** the shopper's secret, 128 random bits in base64url; whoever knows it may change the response */
  readonly k: string
  readonly survey: string
  /** the published version that was shown */
  readonly ver: number
  /** 1, 2, 3 …: one more at every change the shopper makes */
  readonly rev: number
  /** sum of {@link FLAGS}; once set, a flag stays set */
  readonly flags: number
  readonly answers: Readonly<Record<string, SnapshotAnswer>>
  /** when the card was shown, and the browser's clock as this was sent: ISO 8601 or epoch ms */
  readonly t: { readonly first: string | number; readonly now: string | number }
  readonly ctx: Context
  /** a decoy that no shopper sees; whoever fills it in is a machine */
  readonly website?: string | undefined
}

/** The body of `POST /w/{site}`. */
export interface SnapshotBatch {
  readonly v: 1
  readonly responses: readonly Snapshot[]
}

/** What became of each snapshot, in the order sent; the reply of `POST /w/{site}`. */
export type Ack =
  /** stored, durably; `rev` is the stored revision, which may be newer than the one sent */
  | { readonly id: string; readonly rev: number; readonly state: 'kept' }
  /** the response was erased and will not come back */
  | { readonly id: string; readonly state: 'gone' }
  /**
   * not stored; sending it again changes nothing, unless `retry`: its survey is not known here, which
   * another collector may know, or this one once its folder or its backup is the right one
   */
  | { readonly state: 'refused'; readonly reason: string; readonly retry?: true }

/** What has happened to a card, as bits. `seen`: half of it was in view for a second; `later`: put off. */
export const FLAGS = {
  shown: 1,
  dismissed: 2,
  answered: 4,
  complete: 8,
  seen: 16,
  later: 32,
} as const

/** Ceilings of one snapshot; the door refuses what exceeds them. */
export const LIMITS = {
  /** one request */
  bodyBytes: 32_768,
  responsesPerBody: 20,
  /** a comment, in UTF-16 code units */
  commentLength: 5_000,
  otherLength: 500,
  answersPerResponse: 20,
  optionsPerAnswer: 20,
  pageLength: 500,
  referrerLength: 500,
  customerLength: 200,
  traits: 16,
  traitLength: 100,
  /** above this a revision cannot come from taps */
  rev: 100_000,
} as const

/**
 * Why an answer does not fit its question, in words that end a sentence, or `undefined` when it
 * fits. Off the scale, or not an integer, is refused here and never scored.
 */
export function findInvalidAnswer(question: Question, answer: SnapshotAnswer): string | undefined {
  if (answer.a === null) return undefined
  const scale = scaleOf(question)
  if (scale) {
    const fits = Number.isInteger(answer.a) && inRange(Number(answer.a), scale.low, scale.high)
    return fits
      ? undefined
      : `"${question.id}" takes a whole number from ${scale.low} to ${scale.high}`
  }
  if (question.kind === 'comment') {
    if (typeof answer.a !== 'string') return `"${question.id}" takes text`
    return answer.a.length <= LIMITS.commentLength
      ? undefined
      : `"${question.id}" takes at most ${LIMITS.commentLength} characters`
  }
  return findChoiceMisfit(question, answer)
}

function findChoiceMisfit(question: Question, answer: SnapshotAnswer): string | undefined {
  if (!Array.isArray(answer.a)) return `"${question.id}" takes a list of option ids`
  const picked: readonly unknown[] = answer.a
  const known = new Set(question.options?.map((option) => option.id))
  if (question.other) known.add('other')
  const stranger = picked.find((id) => typeof id !== 'string' || !known.has(id))
  if (stranger !== undefined) return `"${question.id}" has no option ${JSON.stringify(stranger)}`
  if (new Set(picked).size < picked.length) return `"${question.id}" has an option picked twice`
  if (!question.many && picked.length > 1) return `"${question.id}" takes one option`
  return undefined
}

/** The first misfit of all answers, or `undefined`; a question the version lacks is one. */
export function findInvalidSnapshot(
  survey: Pick<Survey, 'id' | 'ver' | 'questions'>,
  answers: Snapshot['answers'],
): string | undefined {
  for (const [id, answer] of Object.entries(answers)) {
    const question = survey.questions.find((q) => q.id === id)
    if (!question) return `survey "${survey.id}" version ${survey.ver} has no question "${id}"`
    const misfit = findInvalidAnswer(question, answer)
    if (misfit) return misfit
  }
  return undefined
}

function inRange(value: number, low: number, high: number): boolean {
  return value >= low && value <= high
}
