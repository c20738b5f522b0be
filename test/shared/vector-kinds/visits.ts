import { dayOf } from '#collector/store/day-of.ts'
import { binnedMean } from '#shared/engagement/binned-mean.ts'
import { bandOf } from '#shared/engagement/bands.ts'
import { PAGE_EDGES, SECOND_EDGES, binOf } from '#shared/engagement/bins.ts'
import { BITS } from '#shared/engagement/bits.ts'
import { cartRecovery } from '#shared/engagement/carts.ts'
import { engagedSeconds } from '#shared/engagement/engaged-seconds.ts'
import { engagedTime } from '#shared/engagement/engaged-time.ts'
import { findVisitMisfit } from '#shared/engagement/find-visit-misfit.ts'
import { engage, followVisit } from '#shared/engagement/follow-visit.ts'
import { mergeVisits, type VisitState } from '#shared/engagement/merge-visits.ts'
import { shareChange } from '#shared/engagement/share-change.ts'
import type { Bars } from '#shared/engagement/change-verdict.ts'
import { shareOf, type Share } from '#shared/engagement/share.ts'
import { noteEvent } from '#shared/engagement/note-event.ts'
import { visitStart } from '#shared/engagement/visit-start.ts'
import type { Visit } from '#shared/engagement/visit.ts'
import { halfAway } from '#shared/score/rounding.ts'
import { ends, type Fields } from './scored.ts'

interface Stream {
  readonly zone: string
  readonly visits_before: number
  readonly stream: readonly {
    readonly at: number
    readonly tab: string
    readonly type: 'view' | 'input' | 'show' | 'hide' | 'event' | 'crash'
    readonly name?: string
  }[]
}

/** What tabs did, cut into visits by the function that follows them in the browser. */
export function visits({ zone, visits_before, stream }: Stream): Fields {
  const seen: Visit[] = []
  const hides = new Map<number, object[]>()
  const lasts = new Map<string, number>()
  for (const { at, tab, type, name = '' } of stream) {
    const latest = seen.at(-1)
    if (type === 'crash') continue
    if (type === 'event') {
      const bit = name in BITS ? BITS[name as keyof typeof BITS] : BITS.other
      if (latest) noteEvent(latest, bit, at)
      continue
    }
    const last = lasts.get(tab) ?? NaN
    // what the latest visit gets of this, then perhaps another that begins
    if (latest) engage(latest, at, last)
    if (type === 'hide') {
      lasts.delete(tab)
      if (!latest) continue
      const { first, p, ms, e } = latest
      hides.set(first, [...(hides.get(first) ?? []), { pages: p, s: engagedSeconds(ms), e }])
      continue
    }
    const next = followVisit(latest, type === 'view' ? 1 : 0, at, visits_before)
    if (next !== latest) seen.push(next)
    lasts.set(tab, at)
  }
  return {
    visits: seen.map((visit) => {
      const { p, e, n, g } = visit
      const s = engagedSeconds(visit.ms)
      const converted = (e & BITS.purchase) !== 0
      return {
        day: dayOf(visit.first, zone),
        start: visit.first,
        pages: p,
        s,
        e,
        n,
        g: g ?? null,
        bounce: p === 1 && e === 0,
        returning: n >= 2,
        converted,
        cart_left: (e & BITS.add_to_cart) !== 0 && !converted,
        recovered: g !== undefined,
        engaged: p >= 2 || s >= 10 || converted,
        state_at_hide: hides.get(visit.first) ?? [],
      }
    }),
  }
}

export function snapshot(input: Record<string, unknown>): Fields {
  return { refused: findVisitMisfit(input) ?? null }
}

interface Arriving {
  readonly zone: string
  readonly received: number
  readonly first: number
  readonly now: number
}

export function arrival({ zone, received, first, now }: Arriving): Fields {
  const start = visitStart(received, first, now)
  if (start === undefined) return { refused: 'now', start: null, day: null }
  return { refused: null, start, day: dayOf(start, zone) }
}

export function day({
  zone,
  at,
}: {
  readonly zone: string
  readonly at: readonly number[]
}): Fields {
  return { days: at.map((ms) => dayOf(ms, zone)) }
}

export function merge(input: { readonly snapshots: readonly VisitState[] }): Fields {
  const states = input.snapshots.map((one) => ({ ...one, ctxRev: one.rev }))
  const folded = states.reduce((all, one) => mergeVisits(all, one))
  const backwards = states.toReversed().reduce((all, one) => mergeVisits(all, one))
  if (JSON.stringify(folded) !== JSON.stringify(backwards)) return {}
  return { ...folded }
}

export function bins(input: {
  readonly which: string
  readonly values: readonly number[]
}): Fields {
  const edges = input.which === 'pages' ? PAGE_EDGES : SECOND_EDGES
  const counts = edges.slice(1).map(() => 0)
  for (const value of input.values) {
    const place = binOf(edges, value)
    counts[place] = (counts[place] ?? 0) + 1
  }
  return { bins: counts, sum: input.values.reduce((sum, value) => sum + value, 0) }
}

export function pages(input: { readonly bins: readonly number[]; readonly sum: number }): Fields {
  const mean = binnedMean(PAGE_EDGES, input.bins, input.sum)
  if (!mean) return { n: 0, mean: null }
  return {
    n: mean.n,
    mean: mean.mean,
    sd: mean.sd,
    mean95: mean.interval ? ends(mean.interval) : null,
    display: (halfAway(100 * input.sum, mean.n) / 100).toFixed(2),
  }
}

export function engaged(input: {
  readonly bins: readonly number[]
  readonly seconds: number
}): Fields {
  const time = engagedTime(input.bins, input.seconds)
  if (time.status === 'none') return { n: 0, status: 'none', median: null }
  return {
    n: time.n,
    status: time.status,
    median: time.median,
    median95: ends(time.interval),
    median_display: time.shown.median,
    median95_display: [time.shown.low, time.shown.high],
    mean: time.mean,
    mean95: time.meanInterval ? ends(time.meanInterval) : null,
    minute_or_more: time.minute.status === 'none' ? null : time.minute.value,
    minute95: time.minute.status === 'none' ? null : ends(time.minute.interval),
  }
}

/** A share under the names of the vectors. */
export function shareFields(share: Share): Fields {
  if (share.status === 'none') return { n: 0, score: null, status: 'none' }
  return {
    n: share.n,
    score: share.value,
    wilson95: ends(share.interval),
    half_width: share.halfWidth,
    relative_half_width: share.relative,
    status: share.status,
    decimals: share.decimals,
    display: share.shown.value,
    display95: [share.shown.low, share.shown.high],
  }
}

export function share({ x, n }: { readonly x: number; readonly n: number }): Fields {
  return shareFields(shareOf(x, n))
}

interface Shares {
  readonly before: readonly [number, number]
  readonly after: readonly [number, number]
  readonly bars: Bars
}

export function shareChangeFields({ before, after, bars }: Shares): Fields {
  const sides = [before, after].map(([count, n]) => ({ count, n }))
  const change = shareChange(sides[0]!, sides[1]!, bars)
  if (!('diff' in change)) return { diff: null, verdict: change.verdict }
  return {
    diff: change.diff,
    newcombe95: ends(change.interval),
    newcombe90: ends(change.interval90),
    margins: change.margins,
    statuses: sides.map(({ count, n }) => shareOf(count, n).status),
    verdict: change.verdict,
  }
}

export function band({ rows }: { readonly rows: readonly (readonly [number, number])[] }): Fields {
  return { bands: rows.map(([visit, seconds]) => bandOf(visit, seconds)) }
}

interface Carts {
  readonly zone: string
  readonly asof: string
  readonly visits: readonly {
    readonly start: number
    readonly e: number
    readonly g: number | null
  }[]
}

export function carts({ zone, asof, visits: all }: Carts): Fields {
  const left: Record<string, number> = {}
  const recovered: Record<string, number> = {}
  const count = (of: Record<string, number>, at: number) => {
    const name = dayOf(at, zone)
    of[name] = (of[name] ?? 0) + 1
  }
  for (const { start, e, g } of all) {
    if (e & BITS.add_to_cart && !(e & BITS.purchase)) count(left, start)
    if (g !== null) count(recovered, start - 1000 * g)
  }
  const names = [...new Set([...Object.keys(left), ...Object.keys(recovered)])]
  const numbered = (name: string) => Date.parse(name) / 86_400_000
  const days = names.map((name) => {
    return { day: numbered(name), left: left[name] ?? 0, recovered: recovered[name] ?? 0 }
  })
  const found = cartRecovery(days, numbered(asof))
  return {
    left,
    recovered,
    closed_left: found.left,
    closed_recovered: found.recovered,
    waiting: found.waiting,
    share: shareFields(found.share),
  }
}
