import type { Audience } from './asking.ts'
import { isExplosive } from './is-explosive.ts'

/**
 * The regular expressions of an audience that match no page, because they could hold the page up. Nobody
 * can publish one any more; a version of before they were refused may still have it.
 */
export function unusedRulesOf({ pages = [], notPages = [] }: Audience): string[] {
  return [...pages, ...notPages]
    .filter(({ how, value }) => how === 'regex' && isExplosive(value))
    .map(({ value }) => value)
}
