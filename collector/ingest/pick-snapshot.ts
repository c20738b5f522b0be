import { LIMITS, type AnswerValue, type Snapshot, type SnapshotAnswer } from '#shared/snapshot.ts'
import { pickContext } from './pick-context.ts'
import { isRecord } from '#shared/is-record.ts'
import { cleanText } from './clean-text.ts'

/** A snapshot picked from what was sent, or why it is none, in words that end a sentence. */
export type Picked =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly reason: string }

const SECRET = /^[A-Za-z0-9_-]{8,128}$/
const NAME = /^[a-z0-9][a-z0-9_-]{0,39}$/
/** shown, dismissed, answered, complete, seen, later; other bits are a newer widget's and not kept */
const KNOWN_FLAGS = 63

/**
 * Copies the fields that a snapshot has, and only those, into new objects: whatever else was sent,
 * and whatever it inherits, stays outside. Whether the answers fit the survey is asked later.
 */
export function pickSnapshot(sent: unknown): Picked {
  if (!isRecord(sent)) return refuse('a response is an object')
  const { k, survey, ver, rev, flags, answers, t, ctx } = sent
  if (typeof k !== 'string' || !SECRET.test(k)) {
    return refuse('"k" is 8 to 128 characters of A-Z, a-z, 0-9, "_" and "-"')
  }
  if (typeof survey !== 'string' || !NAME.test(survey)) return refuse('"survey" is not a survey id')
  if (!isCount(ver, 1_000_000)) return refuse('"ver" is not a version')
  if (!isCount(rev, LIMITS.rev)) return refuse(`"rev" is not a whole number to ${LIMITS.rev}`)
  if (typeof flags !== 'number' || !Number.isInteger(flags) || flags < 0 || flags > 0x7fffffff) {
    return refuse('"flags" is not a sum of flags')
  }
  const picked = pickAnswers(answers ?? {})
  if (typeof picked === 'string') return refuse(picked)
  const times = pickTimes(t)
  if (!times) return refuse('"t" needs "first" and "now", each ISO 8601 or epoch ms')
  return {
    ok: true,
    snapshot: {
      k,
      survey,
      ver,
      rev,
      flags: flags & KNOWN_FLAGS,
      answers: picked,
      t: times,
      ctx: pickContext(ctx),
    },
  }
}

function refuse(reason: string): Picked {
  return { ok: false, reason }
}

function isCount(value: unknown, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max
}

function pickAnswers(sent: unknown): Snapshot['answers'] | string {
  if (!isRecord(sent)) return '"answers" is an object'
  const questions = Object.keys(sent)
  if (questions.length > LIMITS.answersPerResponse) {
    return `a response holds at most ${LIMITS.answersPerResponse} answers`
  }
  const answers: Record<string, SnapshotAnswer> = Object.create(null)
  for (const question of questions) {
    const answer = pickAnswer(sent[question])
    if (!answer) return `${JSON.stringify(question.slice(0, 40))} is not an answer`
    answers[question] = answer
  }
  return answers
}

function pickAnswer(sent: unknown): SnapshotAnswer | undefined {
  if (!isRecord(sent)) return undefined
  const { r, a, o } = sent
  if (!isCount(r, LIMITS.rev)) return undefined
  const value = a === null ? null : pickValue(a)
  if (value === undefined) return undefined
  if (o === undefined || o === null || value === null) return { r, a: value }
  if (typeof o !== 'string' || o.length > LIMITS.otherLength) return undefined
  return { r, a: value, o: cleanText(o) }
}

function pickValue(sent: unknown): AnswerValue | undefined {
  // −0 is a 0 that JSON can write
  if (typeof sent === 'number') return Number.isFinite(sent) ? sent + 0 : undefined
  if (typeof sent === 'string') return cleanText(sent)
  if (!Array.isArray(sent) || sent.length > LIMITS.optionsPerAnswer) return undefined
  const options: readonly unknown[] = sent
  return options.every((option) => typeof option === 'string') ? [...options] : undefined
}

function pickTimes(sent: unknown): Snapshot['t'] | undefined {
  if (!isRecord(sent)) return undefined
  const { first, now } = sent
  return isTime(first) && isTime(now) ? { first, now } : undefined
}

function isTime(value: unknown): value is string | number {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value))
}
