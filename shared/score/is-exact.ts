import type { Score } from './score.ts'

/** Whether there are enough answers for an exact score; else its range is all that is printed of it. */
export function isExact({ status }: Score): boolean {
  return status === 'rough' || status === 'solid'
}
