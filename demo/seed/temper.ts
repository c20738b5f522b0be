import { createRandom } from './random.ts'

/**
 * How much a customer likes the shop, −1 to 1: the same in what they answer and in what they buy, so that
 * the demo's promoters come back more often than its detractors.
 */
export function temperOf(customer: string): number {
  return 2 * createRandom(`temper:${customer}`).next() - 1
}
