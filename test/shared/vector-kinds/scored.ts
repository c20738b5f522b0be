import type { Interval } from '#shared/score/interval.ts'
import type { Scored } from '#shared/score/level-of.ts'
import { scaleOf } from '#shared/scale.ts'
import type { Tally } from '#shared/tally.ts'

/** What our functions make of a vector, field by field; compared with what it expects. */
export type Fields = Record<string, unknown>

export const NPS: Scored = { kind: 'nps' }

/** The question that a vector's metric stands for, on as many points as it has bins. */
export function questionFor(metric: string, bins: number): Scored {
  const points = bins as 5 | 7 | 11
  if (metric === 'nps') return { kind: 'nps', points }
  if (metric === 'csat') return { kind: 'csat', points }
  if (metric === 'ces1') return { kind: 'ces', points, direction: 'low' }
  if (metric.startsWith('ces')) return { kind: 'ces', points }
  if (/^(intent|repurchase)/.test(metric)) return { kind: 'repurchase', points }
  if (metric === 'juster') return { kind: 'repurchase', points: 11 }
  throw new RangeError(`no question is scored as "${metric}"`)
}

/** Counts from the lowest rating up, as the tally of a question. */
export function tallyOf(question: Scored, counts: readonly number[]): Tally {
  const { low } = scaleOf(question)!
  return Object.fromEntries(counts.map((count, i) => [low + i, count]))
}

export function npsTally(counts: readonly number[]): Tally {
  return tallyOf(NPS, counts)
}

export function ends({ low, high }: Interval): [number, number] {
  return [low, high]
}

/** `a/b` in lowest terms, a whole number over 1. */
export function fraction(numerator: number, denominator: number): string {
  let [a, b] = [BigInt(Math.abs(numerator)), BigInt(denominator)]
  while (b > 0n) [a, b] = [b, a % b]
  return `${BigInt(numerator) / a}/${BigInt(denominator) / a}`
}
