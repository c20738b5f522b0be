import type { ChangeVerdict } from '../../engagement/change-verdict.ts'
import type { Summary } from '../../summary.ts'
import type { SummaryPack } from './pack.ts'

/**
 * The largest change that stands when all figures are looked at, or that there is none; where a figure is
 * called changed by itself all the same, why that is no reason to act.
 */
export function sayNext(pack: SummaryPack, { figures, largest }: Summary): string {
  const moved = figures.find(({ id }) => id === largest)
  if (moved?.change) return pack.largest(pack.labels[moved.id], pack.verdicts[moved.change.verdict])
  const isTold = figures.some(({ change }) => change && CHANGED.has(change.verdict))
  return isTold ? pack.byChance : pack.nothing
}

const CHANGED: ReadonlySet<ChangeVerdict> = new Set([
  'clear_up',
  'clear_down',
  'likely_up',
  'likely_down',
])
