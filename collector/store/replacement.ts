import { IMPORT_CHANNEL, type Arrival, type KeptContext, type StoredAnswer } from './arrival.ts'
import { canonical } from './canonical.ts'
import type { StoredResponse } from './stored-response.ts'

/**
 * What importing a row once more makes of the response that an earlier import stored: answers and
 * context that the file gives now stand in for those that were there, and what it does not give
 * stays. `undefined` when nothing changes, or when the response is a shopper's own, which no import
 * alters.
 */
export function replacementOf(before: StoredResponse, arrival: Arrival): Arrival | undefined {
  if (before.ctx.channel !== IMPORT_CHANNEL) return undefined
  if (isEarlierStep(before, arrival)) return undefined
  const rev = before.rev + 1
  const answers = { ...before.answers }
  let isChanged = arrival.firstMs < before.firstMs
  for (const [question, answer] of Object.entries(arrival.answers)) {
    if (isSame(before.answers[question], answer)) continue
    answers[question] = { ...answer, r: rev }
    isChanged = true
  }
  const ctx = contextAfter(before.ctx, arrival.ctx)
  if (!isChanged && isSameContext(ctx, before.ctx)) return undefined
  return { ...arrival, rev, answers, ctx, marks: before.marks | arrival.marks }
}

/** An older file tells an earlier step of an answer than the one that is there. */
function isEarlierStep(before: StoredResponse, { ctx }: Arrival): boolean {
  return ctx.stepMs !== undefined && (before.ctx.stepMs ?? before.firstMs) > ctx.stepMs
}

/** When a step was says nothing new. */
function withoutStep({ stepMs: _, ...ctx }: KeptContext): KeptContext {
  return ctx
}

function isSameContext(one: KeptContext, other: KeptContext): boolean {
  return canonical(withoutStep(one)) === canonical(withoutStep(other))
}

function isSame(held: StoredAnswer | undefined, given: StoredAnswer): boolean {
  return held !== undefined && canonical([held.a, held.o]) === canonical([given.a, given.o])
}

function contextAfter(before: KeptContext, given: KeptContext): KeptContext {
  const traits = { ...before.traits, ...given.traits }
  const all = { ...before, ...given }
  return Object.keys(traits).length > 0 ? { ...all, traits } : all
}
