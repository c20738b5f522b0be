import type { Arrival, StoredAnswer } from './arrival.ts'
import { canonical } from './canonical.ts'
import type { StoredResponse } from './stored-response.ts'

/**
 * A response after one more snapshot of it. Commutative, associative and idempotent, so snapshots
 * may arrive in any order, twice, or not at all when a later one did:
 *
 * | field           | rule                                                          |
 * | --------------- | ------------------------------------------------------------- |
 * | rev             | the highest                                                   |
 * | ver, ctx        | of the highest revision; at a tie the greater canonical text  |
 * | flags, marks    | OR                                                            |
 * | first           | the earliest                                                  |
 * | each answer     | of the highest `r`; at a tie the greater canonical text       |
 *
 * The caller has made sure that both are of the same survey.
 */
export function merge(before: StoredResponse | undefined, arrival: Arrival): StoredResponse {
  if (!before) return fresh(arrival)
  const newest = isNewer(arrival, before) ? arrival : before
  return {
    id: before.id,
    survey: before.survey,
    ver: newest.ver,
    ctx: newest.ctx,
    rev: Math.max(before.rev, arrival.rev),
    flags: before.flags | arrival.flags,
    marks: before.marks | arrival.marks,
    firstMs: Math.min(before.firstMs, arrival.firstMs),
    answers: mergeAnswers(before.answers, arrival.answers),
  }
}

/** Field by field: nearly every answer is new, and copying all but one field is slow. */
function fresh(arrival: Arrival): StoredResponse {
  return {
    id: arrival.id,
    survey: arrival.survey,
    ver: arrival.ver,
    rev: arrival.rev,
    flags: arrival.flags,
    marks: arrival.marks,
    firstMs: arrival.firstMs,
    answers: arrival.answers,
    ctx: arrival.ctx,
  }
}

function isNewer(arrival: Arrival, before: StoredResponse): boolean {
  if (arrival.rev !== before.rev) return arrival.rev > before.rev
  return canonical([arrival.ver, arrival.ctx]) > canonical([before.ver, before.ctx])
}

function mergeAnswers(
  before: StoredResponse['answers'],
  arrived: Arrival['answers'],
): StoredResponse['answers'] {
  const merged: Record<string, StoredAnswer> = { ...before }
  for (const [question, answer] of Object.entries(arrived)) {
    const held = merged[question]
    if (!held || isLater(answer, held)) merged[question] = answer
  }
  return merged
}

function isLater(answer: StoredAnswer, held: StoredAnswer): boolean {
  if (answer.r !== held.r) return answer.r > held.r
  return canonical(answer) > canonical(held)
}
