import { clampInterval } from './clamp-interval.ts'
import { addPseudoAnswers, type Interval } from './interval.ts'
import { openIntervalOf, type Level } from './level.ts'
import { moverInterval, moverZ, type Side } from './mover.ts'

/**
 * The interval of `after − before` at a given z: Newcombe's for shares, MOVER on ADJ3 for all else.
 * Never beyond what a difference can be: ±200 points of an NPS, ±100 % of a share.
 */
export function changeInterval(before: Level, after: Level, z: number): Interval {
  const { low, high } = after.moments
  return clampInterval(moverInterval(sideOf(before, z), sideOf(after, z)), high - low)
}

/** The z at which {@link changeInterval} touches 0, signed like the change; 0 for no change. */
export function changeZ(before: Level, after: Level): number {
  if (!before.share)
    return moverZ(addPseudoAnswers(before.moments), addPseudoAnswers(after.moments))
  if (before.value === after.value) return 0
  return before.value < after.value ? solveZ(before, after) : -solveZ(after, before)
}

/** shares have no closed form; halving what is left 60 times is exact enough */
function solveZ(lower: Level, higher: Level): number {
  const isAboveZero = (z: number) => changeInterval(lower, higher, z).low > 0
  let outside = 1
  while (isAboveZero(outside)) outside *= 2
  let inside = 0
  for (let i = 0; i < 60; i++) {
    const z = (inside + outside) / 2
    if (isAboveZero(z)) inside = z
    else outside = z
  }
  return inside
}

function sideOf(level: Level, z: number): Side {
  return { value: level.value, ...openIntervalOf(level, z) }
}
