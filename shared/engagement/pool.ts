import { SCORING } from '../score/constants.ts'
import { index100 } from '../score/index100.ts'
import { addPseudoAnswers, openInterval, type Interval } from '../score/interval.ts'
import { momentsOf } from '../score/moments.ts'
import { moverInterval, type Side } from '../score/mover.ts'
import type { Status } from '../score/score.ts'
import { statusOf } from '../score/status.ts'
import { mergeTallies, total, type Tally } from '../tally.ts'
import { changeVerdict, type Bars, type ChangeVerdict } from './change-verdict.ts'

/** Answers of one survey on a scale from `low` to `high`. */
export interface Stratum {
  readonly low: number
  readonly high: number
  readonly tally: Tally
}

/** One kind over several surveys: tallies of a scale added, scales weighed by their answers. */
export interface PoolLevel {
  readonly n: number
  readonly status: Exclude<Status, 'none'>
  /** scale as `1-7` → its tally and index */
  readonly scales: ReadonlyMap<string, { readonly tally: Tally; readonly index: number }>
  /** 0 to 100 */
  readonly index: number
  readonly interval: Interval
}

const PERCENT: Interval = { low: 0, high: 100 }

/** @returns `undefined` without answers */
export function poolLevel(strata: readonly Stratum[]): PoolLevel | undefined {
  const scales = [...pooled(strata)].filter(([, { tally }]) => total(tally) > 0)
  const n = scales.reduce((sum, [, { tally }]) => sum + total(tally), 0)
  if (n === 0) return undefined
  const weights = new Map(scales.map(([scale, { tally }]) => [scale, total(tally) / n]))
  const side = sideOf(new Map(scales), weights, SCORING.z95)
  const interval = {
    low: Math.min(side.value, Math.max(0, side.low)),
    high: Math.max(side.value, Math.min(100, side.high)),
  }
  return {
    n,
    status: statusOf(n, interval, PERCENT),
    scales: new Map(
      scales.map(([scale, one]) => [scale, { tally: one.tally, index: indexSide(one, 0).value }]),
    ),
    index: side.value,
    interval,
  }
}

/** How a pooled index moved: the same weights on both sides, scales answered on both sides only. */
export type PoolChange =
  | { readonly verdict: 'not_enough'; readonly unused: readonly string[] }
  | {
      readonly verdict: ChangeVerdict
      /** answers before and after on the scales used */
      readonly n: readonly [number, number]
      readonly before: number
      readonly after: number
      readonly diff: number
      readonly interval: Interval
      /** scales without answers on one side */
      readonly unused: readonly string[]
    }

/** The change from one period to another, by MOVER on the pooled limits. */
export function poolChange(
  before: readonly Stratum[],
  after: readonly Stratum[],
  bars: Bars,
): PoolChange {
  const [from, to] = [pooled(before), pooled(after)]
  const names = [...new Set([...from.keys(), ...to.keys()])]
  const countOf = (side: typeof from, name: string) => total(side.get(name)?.tally ?? {})
  const used = names.filter((name) => countOf(from, name) > 0 && countOf(to, name) > 0)
  const unused = names.filter(
    (name) => !used.includes(name) && countOf(from, name) + countOf(to, name) > 0,
  )
  const sum = (side: typeof from) => used.reduce((all, name) => all + countOf(side, name), 0)
  const n = [sum(from), sum(to)] as const
  const all = n[0] + n[1]
  if (all === 0) return { verdict: 'not_enough', unused }
  const weights = new Map(
    used.map((name) => [name, (countOf(from, name) + countOf(to, name)) / all]),
  )
  const at = (z: number) => clamped(moverInterval(sideOf(from, weights, z), sideOf(to, weights, z)))
  const [level, next] = [sideOf(from, weights, 0).value, sideOf(to, weights, 0).value]
  return {
    verdict: Math.min(...n) < SCORING.minToJudge ? 'not_enough' : changeVerdict(at, [1, 5], bars),
    n,
    before: level,
    after: next,
    diff: next - level,
    interval: at(SCORING.z95),
    unused,
  }
}

function clamped({ low, high }: Interval): Interval {
  return { low: Math.max(-100, low), high: Math.min(100, high) }
}

/** One scale's answers of all surveys. */
function pooled(strata: readonly Stratum[]): Map<string, Stratum> {
  const groups = Map.groupBy(strata, ({ low, high }) => `${low}-${high}`)
  return new Map(
    [...groups].flatMap(([scale, all]) => {
      const [one] = all
      return one ? [[scale, { ...one, tally: mergeTallies(all.map(({ tally }) => tally)) }]] : []
    }),
  )
}

/** m ± √Σw²(m_s − l_s)², from limits that are not clamped to the scale */
function sideOf(
  scales: ReadonlyMap<string, Stratum>,
  weights: ReadonlyMap<string, number>,
  z: number,
): Side {
  let value = 0
  let low = 0
  let high = 0
  for (const [scale, weight] of weights) {
    const stratum = scales.get(scale)
    if (!stratum) continue
    const side = indexSide(stratum, z)
    value += weight * side.value
    low += weight ** 2 * (side.value - side.low) ** 2
    high += weight ** 2 * (side.high - side.value) ** 2
  }
  return { value, low: value - Math.sqrt(low), high: value + Math.sqrt(high) }
}

function indexSide({ low, high, tally }: Stratum, z: number): Side {
  const moments = momentsOf(tally, [low, high])
  if (!moments) return { value: 0, low: 0, high: 0 }
  const open = openInterval(addPseudoAnswers(moments), z)
  const index = (value: number) => index100(value, [low, high])
  return { value: index(moments.mean), low: index(open.low), high: index(open.high) }
}
