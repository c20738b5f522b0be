/**
 * The lot that a visitor draws for a survey, from 0 (included) to 1 (excluded): the visitor's own
 * random number, turned round by an amount that is the survey's. The same for ever, and as evenly
 * spread over visitors as their numbers are. Shorter than a hash, which every page view would pay for.
 *
 * @param visitor from `Math.random()`, made once
 */
export function draw(visitor: number, survey: string): number {
  // irrational steps: surveys whose names share letters still turn by different amounts
  return [...survey].reduce((sum, c, i) => sum + c.charCodeAt(0) * Math.sqrt(i + 2), visitor) % 1
}
