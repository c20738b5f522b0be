import { SCORING } from './score/constants.ts'

/**
 * Which groups of a whole must not be shown, so that nobody in a small one can be told: those of 1 to
 * 4, and then the smallest others until what is left out cannot be had by subtraction, because it is
 * two groups and 5 people or more. A group of nobody tells of nobody.
 *
 * @param sizes of groups that are parts of a whole whose size is known
 * @param rest people of the whole who are in no group
 * @returns indices into `sizes`
 */
export function withheldOf(
  sizes: readonly number[],
  rest = 0,
  least: number = SCORING.minToShow,
): ReadonlySet<number> {
  const order = sizes.map((_, i) => i).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0))
  const people = order.filter((i) => (sizes[i] ?? 0) > 0)
  const withheld = people.filter((i) => (sizes[i] ?? 0) < least)
  const isRestSmall = rest > 0 && rest < least
  if (withheld.length === 0 && !isRestSmall) return new Set()

  // five people are two groups or more: each that is left out so far has fewer
  let hidden = rest + withheld.reduce((sum, i) => sum + (sizes[i] ?? 0), 0)
  for (const i of people.slice(withheld.length)) {
    if (hidden >= least) break
    withheld.push(i)
    hidden += sizes[i] ?? 0
  }
  return new Set(withheld)
}
