import type { AnswerValue } from '#shared/snapshot.ts'
import type { KeptContext, StoredAnswer } from './arrival.ts'
import { canonical } from './canonical.ts'
import type { StoredResponse } from './stored-response.ts'

/** A row of `response`, as SQLite gives it. */
export interface ResponseRow {
  readonly no: number
  readonly id: string
  readonly survey_no: number
  readonly ver: number
  readonly rev: number
  readonly flags: number
  readonly marks: number
  readonly level: number
  readonly first_ms: number
  readonly answers: string
  readonly device: NonNullable<KeptContext['device']> | null
  readonly lang: string | null
  readonly visit: NonNullable<KeptContext['visit']> | null
  readonly channel: string | null
  readonly page: string | null
  readonly more: string | null
  /** what imports replaced */
  readonly replaced?: string | null
}

type AtRest = readonly [r: number, a: AnswerValue | null, o?: string]

/** The response that a row holds. */
export function responseOf(row: ResponseRow, survey: string): StoredResponse {
  return {
    id: row.id,
    survey,
    ver: row.ver,
    rev: row.rev,
    flags: row.flags,
    marks: row.marks,
    firstMs: row.first_ms,
    answers: answersOf(row.answers),
    ctx: contextOf(row),
  }
}

function contextOf(row: ResponseRow): KeptContext {
  const ctx: { -readonly [Name in keyof KeptContext]: KeptContext[Name] } =
    row.more === null ? {} : JSON.parse(row.more)
  if (row.device !== null) ctx.device = row.device
  if (row.lang !== null) ctx.lang = row.lang
  if (row.visit !== null) ctx.visit = row.visit
  if (row.channel !== null) ctx.channel = row.channel
  if (row.page !== null) ctx.page = row.page
  return ctx
}

/** The answers column as text: sorted by question, so that equal answers give equal bytes. */
export function answersText(answers: StoredResponse['answers']): string {
  let text = ''
  for (const question of Object.keys(answers).sort()) {
    const answer = answers[question]
    const comma = text === '' ? '' : ','
    text += `${comma}${JSON.stringify(question)}:${answer ? answerText(answer) : 'null'}`
  }
  return `{${text}}`
}

/** The part of the context that has no column of its own, or `null` when there is none. */
export function moreText(ctx: KeptContext): string | null {
  const names = Object.keys(ctx).filter((name) => !COLUMNS.has(name))
  if (names.length === 0) return null
  // nearly always a referrer and nothing to sort
  if (names.length === 1 && names[0] === 'referrer') {
    return JSON.stringify({ referrer: ctx.referrer })
  }
  const { device: _d, lang: _l, visit: _v, channel: _c, page: _p, ...more } = ctx
  return canonical(more)
}

const COLUMNS: ReadonlySet<string> = new Set(['device', 'lang', 'visit', 'channel', 'page'])

function answerText({ r, a, o }: StoredAnswer): string {
  // most answers are ratings, which JSON writes as every other text does
  if (typeof a === 'number' && o === undefined) return `[${r},${a}]`
  const atRest: AtRest = o === undefined ? [r, a] : [r, a, o]
  return JSON.stringify(atRest)
}

function answersOf(text: string): StoredResponse['answers'] {
  const held: Record<string, AtRest> = JSON.parse(text)
  const answers: Record<string, StoredAnswer> = {}
  for (const [question, [r, a, o]] of Object.entries(held)) {
    answers[question] = o === undefined ? { r, a } : { r, a, o }
  }
  return answers
}
