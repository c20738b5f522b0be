import type { Numbers } from './numbers.ts'

/** what adding up in binary leaves */
const DUST = 1e-9

/**
 * An end of a change that is surely not 0. Where outward rounding would print 0 all the same, it is
 * rounded to a tenth or a hundredth.
 *
 * @param exact the end itself
 * @param shown the same as an integer, rounded outward
 */
export function sayEnd(numbers: Numbers, exact: number, shown: number): string {
  if (shown !== 0) return numbers.change(shown)
  for (const decimals of [1, 2] as const) {
    const scale = 10 ** decimals
    // outward is towards 0 here: an end that prints as 0 lies between 0 and what is known
    const cut = Math.trunc(exact * scale + Math.sign(exact) * DUST) / scale
    if (cut !== 0) return numbers.fine(cut, decimals)
  }
  return numbers.change(0)
}
