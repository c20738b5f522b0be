import type { ChangeVerdict } from '#shared/engagement/change-verdict.ts'
import type { ShareChange } from '#shared/engagement/share-change.ts'
import type { Share } from '#shared/engagement/share.ts'
import type { SummaryFigure } from '#shared/summary.ts'

/** A figure, and how far its change is from chance: |z|, 0 where nothing is said of it. */
export interface Told {
  readonly figure: SummaryFigure
  readonly z: number
}

type Head = Pick<SummaryFigure, 'id' | 'part'>

/** Below so many visits nothing seen is no sign that the event is not sent. */
const SILENT_FROM = 500

/** A share as a figure; of too few the range alone. */
export function tellShare(head: Head, share: Share, change?: ShareChange, before?: Share): Told {
  const { id, part } = head
  const base = { id, part, unit: 'percent', n: share.n, status: share.status } as const
  if (share.status === 'none' || share.status === 'hidden') {
    return { figure: { ...base, withheld: share.status }, z: 0 }
  }
  if (share.count === 0 && share.n >= SILENT_FROM) {
    return { figure: { ...base, withheld: 'event' }, z: 0 }
  }
  const { value, low, high } = share.shown
  const isRange = share.status === 'too_few'
  const told = change && changeOf(change, before)
  return {
    figure: {
      ...base,
      low,
      high,
      ...(isRange ? { withheld: 'too_few' as const } : { value }),
      ...(told && { change: told }),
    },
    z: change && 'diff' in change ? zOf(change.verdict, change.diff, change.interval) : 0,
  }
}

function changeOf(change: ShareChange, before: Share | undefined): SummaryFigure['change'] {
  if (!('diff' in change) || change.verdict === 'not_enough') return { verdict: 'not_enough' }
  const decimals = before && before.status !== 'none' ? before.decimals : 1
  return {
    verdict: change.verdict,
    diff: signed(change.diff, decimals),
    ...(before && before.status !== 'none' && { before: before.shown.value }),
  }
}

/** A number with its sign; a minus is U+2212. */
export function signed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals)
  if (Number(text) === 0) return text
  return value < 0 ? `\u2212${text}` : `+${text}`
}

/** About how many standard errors a change is from 0; of one that is likely or clear alone. */
export function zOf(
  verdict: ChangeVerdict,
  diff: number,
  { low, high }: { readonly low: number; readonly high: number },
): number {
  if (!verdict.startsWith('clear') && !verdict.startsWith('likely')) return 0
  // the half that reaches towards 0 decides
  const half = diff > 0 ? diff - low : high - diff
  return half > 0 ? (1.959963984540054 * Math.abs(diff)) / half : 0
}
