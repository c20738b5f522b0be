import type { Frequency } from './asking.ts'
import { DAY_MS, QUARTER_DAYS, type Ending } from './memory.ts'
import type { TagRules } from './rules.ts'
import { FLAGS } from './snapshot.ts'

/** One impression of a survey to a customer, on whatever device, as the collector holds it. */
export interface CustomerImpression {
  readonly survey: string
  /** when the card was shown, epoch ms */
  readonly atMs: number
  /** sum of `FLAGS` */
  readonly flags: number
  /** the customer was interrupted on a page, and neither came to the survey nor was written to */
  readonly asks: boolean
}

/** What of a survey says how long its customers are left alone. */
export type RestingSurvey = Pick<Frequency, Ending> & { readonly id: string }

const ENDINGS: readonly (readonly [flag: number, wait: Ending])[] = [
  [FLAGS.answered, 'afterAnswerDays'],
  [FLAGS.dismissed, 'afterDismissalDays'],
  [FLAGS.later, 'laterDays'],
]

/**
 * How long a customer is to be left alone by each survey of a site, by the waits, the gap and the
 * quarter that a browser keeps by itself; here over all devices. An impression that nobody has seen
 * counts for nothing, and what was put off comes back when it was promised.
 *
 * @param now epoch ms
 * @returns survey → ms from now on; surveys that may ask are left out
 */
export function customerRest(
  impressions: readonly CustomerImpression[],
  surveys: readonly RestingSurvey[],
  { gapDays, asksPerQuarter }: Pick<TagRules, 'gapDays' | 'asksPerQuarter'>,
  now: number,
): Readonly<Record<string, number>> {
  const seen = impressions.filter(({ flags }) => flags & ~(FLAGS.shown | FLAGS.complete))
  const asks = seen.filter((one) => one.asks)
  const times = asks.map(({ atMs }) => atMs).toSorted((a, b) => b - a)
  const fullSince = asksPerQuarter > 0 ? times[asksPerQuarter - 1] : now
  const untilQuarter = (fullSince ?? -Infinity) + QUARTER_DAYS * DAY_MS

  return Object.fromEntries(
    surveys.flatMap((survey) => {
      const others = asks.filter((one) => !isPutOff(one) || one.survey !== survey.id)
      const gaps = others.map(({ atMs }) => atMs + gapDays * DAY_MS)
      const waits = seen
        .filter((one) => one.survey === survey.id)
        .flatMap(({ atMs, flags }) =>
          ENDINGS.map(([flag, wait]) => (flags & flag ? atMs + survey[wait] * DAY_MS : 0)),
        )
      const restMs = Math.max(untilQuarter, ...gaps, ...waits) - now
      return restMs > 0 ? [[survey.id, restMs] as const] : []
    }),
  )
}

/** "Later" was the last word: neither an answer nor a closing. */
function isPutOff({ flags }: CustomerImpression): boolean {
  return (flags & FLAGS.later) !== 0 && !(flags & (FLAGS.answered | FLAGS.dismissed))
}
