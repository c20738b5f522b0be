import { mergeTallies, total, type Tally } from '../tally.ts'
import { levelOf, type Scored } from './level-of.ts'

/** The same group of answers in two periods. */
export interface TallyPair {
  readonly before: Tally
  readonly after: Tally
}

/** A change of score, split into what changed inside groups and what changed between them. */
export interface Split {
  /** after − before, exact: within + mix */
  readonly change: number
  /** groups answer differently than before */
  readonly within: number
  /** other groups answer than before */
  readonly mix: number
  /** in the order given */
  readonly parts: readonly SplitPart[]
}

export interface SplitPart {
  /** `undefined` without answers */
  readonly scoreBefore: number | undefined
  readonly scoreAfter: number | undefined
  /** of all answers, 0 to 1 */
  readonly shareBefore: number
  readonly shareAfter: number
  readonly within: number
  readonly mix: number
}

/**
 * Kitagawa's split, exact, with nothing left over: a score can fall by 11.7 points although no group
 * changed its mind, because more of those who were never happy answered.
 *
 *     Δ = Σ ½(w₁ + w₀)(s₁ − s₀) [within] + Σ ½(s₁ + s₀)(w₁ − w₀) [mix]
 *
 * A group that answered in one period only is all mix. Source: Kitagawa, JASA 50(272), 1955.
 *
 * @param groups every answer in exactly one of them
 * @returns `undefined` when a period has no answers
 */
export function splitChange(question: Scored, groups: readonly TallyPair[]): Split | undefined {
  const all = {
    before: mergeTallies(groups.map((group) => group.before)),
    after: mergeTallies(groups.map((group) => group.after)),
  }
  const from = levelOf(question, all.before)
  const to = levelOf(question, all.after)
  if (!from || !to) return undefined

  const parts = groups.map((group) => splitPart(question, group, all))
  return {
    change: to.value - from.value,
    within: parts.reduce((sum, part) => sum + part.within, 0),
    mix: parts.reduce((sum, part) => sum + part.mix, 0),
    parts,
  }
}

function splitPart(question: Scored, group: TallyPair, all: TallyPair): SplitPart {
  const scoreBefore = levelOf(question, group.before)?.value
  const scoreAfter = levelOf(question, group.after)?.value
  const shareBefore = total(group.before) / total(all.before)
  const shareAfter = total(group.after) / total(all.after)
  const s0 = scoreBefore ?? scoreAfter ?? 0
  const s1 = scoreAfter ?? scoreBefore ?? 0
  return {
    scoreBefore,
    scoreAfter,
    shareBefore,
    shareAfter,
    // + 0 turns −0 into 0
    within: ((shareAfter + shareBefore) / 2) * (s1 - s0) + 0,
    mix: ((s1 + s0) / 2) * (shareAfter - shareBefore) + 0,
  }
}
