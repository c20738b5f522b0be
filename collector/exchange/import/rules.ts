import type { Scale } from '#shared/scale.ts'
import type { RatingKind } from '#shared/survey.ts'
import { ratingInLabel } from './rating-label.ts'

/** The names of all conversions; nothing else changes a rating, and none is applied unasked. */
export type RuleName =
  | 'number-in-label'
  | 'whole-decimals'
  | 'ces-0-5-to-1-7'
  | 'reverse-1-5'
  | 'reverse-1-7'

/** A conversion of ratings, exact for every text it takes. */
export interface Rule {
  readonly name: RuleName
  /** one line for the manual and for the record of the import */
  readonly does: string
  readonly kinds: readonly RatingKind[]
  /** the scale that its results lie on; absent: any */
  readonly to?: Pick<Scale, 'low' | 'high'>
  /** the rating as text, or `undefined` when the text is not one that it converts */
  readonly convert: (text: string) => string | undefined
}

const ALL: readonly RatingKind[] = ['nps', 'csat', 'ces', 'repurchase']

/** Six points have no middle, so 4 stays empty; the agreeing half (3, 4, 5) lands on 5, 6, 7. */
const SIX_TO_SEVEN: Readonly<Record<string, string>> = {
  0: '1',
  1: '2',
  2: '3',
  3: '5',
  4: '6',
  5: '7',
}

/** Every rule by name, in the manual's order. */
export const RULES: Readonly<Record<RuleName, Rule>> = {
  'number-in-label': {
    name: 'number-in-label',
    does: 'takes the rating that a label names: "10 - Extremely likely" and "Extremely likely (10)" are 10; "-9", "5%", "Q9" and "9 hours" name none',
    kinds: ALL,
    convert: ratingInLabel,
  },
  'whole-decimals': {
    name: 'whole-decimals',
    does: 'takes 9.0 as 9; any other decimal stays refused',
    kinds: ALL,
    convert: (text) => /^(\d+)[.,]0+$/.exec(text)?.[1] ?? (/^\d+$/.test(text) ? text : undefined),
  },
  'ces-0-5-to-1-7': {
    name: 'ces-0-5-to-1-7',
    does: 'CES: 0 → 1, 1 → 2, 2 → 3, 3 → 5, 4 → 6, 5 → 7',
    kinds: ['ces'],
    to: { low: 1, high: 7 },
    convert: (text) => (Object.hasOwn(SIX_TO_SEVEN, text) ? SIX_TO_SEVEN[text] : undefined),
  },
  'reverse-1-5': {
    name: 'reverse-1-5',
    does: 'turns a 1–5 scale on which low is good: 6 minus the rating',
    kinds: ['ces', 'csat', 'repurchase'],
    to: { low: 1, high: 5 },
    convert: (text) => (/^[1-5]$/.test(text) ? String(6 - Number(text)) : undefined),
  },
  'reverse-1-7': {
    name: 'reverse-1-7',
    does: 'turns a 1–7 scale on which low is good: 8 minus the rating',
    kinds: ['ces'],
    to: { low: 1, high: 7 },
    convert: (text) => (/^[1-7]$/.test(text) ? String(8 - Number(text)) : undefined),
  },
}

/** The rule of this name, or `undefined`. */
export function findRule(name: string): Rule | undefined {
  return Object.values(RULES).find((rule) => rule.name === name)
}
