import { SCORING } from './constants.ts'
import type { Looks } from './looks.ts'
import { quantileBoth, tailBoth } from './normal.ts'

/** |z| from which a change is called clear, likely or maybe. */
export interface Bars {
  readonly clear: number
  readonly likely: number
  readonly maybe: number
}

/** How many chances of a false verdict are read together. */
export interface ReadTogether {
  /** questions whose changes stand on one page; absent: one */
  readonly questions?: number
  /** options of one choice, each with its change; absent: one */
  readonly options?: number
}

const ALONE: Readonly<Record<Looks, Bars>> = {
  once: { clear: SCORING.z99, likely: SCORING.z95, maybe: SCORING.z80 },
  monthly: { clear: SCORING.z995, likely: SCORING.z95, maybe: SCORING.z80 },
  weekly: { clear: SCORING.z999, likely: SCORING.z99, maybe: SCORING.z95 },
  daily: { clear: Infinity, likely: SCORING.z999, maybe: Infinity },
}

/**
 * The bars of a verdict (Bonferroni). A choice is told as one question, so all bars rise with its
 * options; with the questions of a page only `clear` does, so that a page of four is falsely sure as
 * rarely as a page of one.
 */
export function barsOf(looks: Looks, { questions = 1, options = 1 }: ReadTogether = {}): Bars {
  const { clear, likely, maybe } = ALONE[looks]
  return {
    clear: raised(clear, options * questions),
    likely: raised(likely, options),
    maybe: raised(maybe, options),
  }
}

/** the bar that is passed by chance as rarely by any of so many as `bar` by one */
function raised(bar: number, chances: number): number {
  if (chances <= 1 || !Number.isFinite(bar)) return bar
  return quantileBoth(tailBoth(bar) / chances)
}
