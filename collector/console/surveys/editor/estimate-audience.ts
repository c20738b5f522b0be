import type { Audience, PageRule } from '#shared/asking.ts'
import { isExplosive } from '#shared/is-explosive.ts'
import { pageMatches } from '#shared/page-match.ts'
import { readableAddress } from '#shared/readable-address.ts'
import { readableRule } from '#shared/readable-rule.ts'
import type { CellResults } from '#shared/results.ts'

/** Fewer impressions than these say nothing of who comes. */
const TELLING = 100

/** How many of the impressions there were would have fitted. */
export interface Estimate {
  readonly fits: number
  readonly shown: number
}

/**
 * How many of a site's impressions were on the pages and devices of an audience: the only conditions
 * whose combinations are counted. Of visits on which nothing was shown, nothing is known at all.
 *
 * @param cells of all surveys of the site: everyone who was asked, once each
 * @returns undefined when fewer than 100 were asked
 */
export function estimateAudience(
  { pages, notPages, devices }: Pick<Partial<Audience>, 'pages' | 'notPages' | 'devices'>,
  cells: readonly CellResults[],
): Estimate | undefined {
  const shown = sum(cells)
  if (shown < TELLING) return undefined
  const fits = cells.filter(({ page, device }) => {
    const isOn = (rules: Audience['pages']) =>
      page !== undefined &&
      rules?.some((rule) => isQuick(rule) && pageMatches(readableRule(rule), readableAddress(page)))
    if (pages && !isOn(pages)) return false
    if (notPages && isOn(notPages)) return false
    return !devices || devices.some((one) => one === device)
  })
  return { fits: sum(fits), shown }
}

/** One that is still being typed may be anything. */
function isQuick({ how, value }: PageRule): boolean {
  return how !== 'regex' || !isExplosive(value)
}

function sum(cells: readonly CellResults[]): number {
  return cells.reduce((all, { shown }) => all + shown, 0)
}
