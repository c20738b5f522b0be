import { useState } from 'preact/hooks'

/** Keys that move along a chart, and by how much. Page keys move a week. */
const MOVES: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: -Infinity,
  End: Infinity,
}

/**
 * Which of `count` days is pointed at, by pointer or keyboard; `undefined` when none is.
 *
 * @param nearest the day nearest to a pointer, from its distance to the chart's left edge in px
 */
export function useSteps(count: number, nearest: (px: number) => number) {
  const [at, setAt] = useState<number>()
  const clamp = (index: number) => Math.max(0, Math.min(count - 1, index))
  const kept = at === undefined ? undefined : clamp(at)

  const handlers = {
    onPointerMove: (event: PointerEvent) => {
      if (!(event.currentTarget instanceof Element)) return
      const px = event.clientX - event.currentTarget.getBoundingClientRect().left
      setAt(clamp(nearest(px)))
    },
    onPointerLeave: () => setAt(undefined),
    onBlur: () => setAt(undefined),
    onKeyDown: (event: KeyboardEvent) => {
      const move = MOVES[event.key]
      if (move === undefined) return
      event.preventDefault()
      setAt(clamp((kept ?? count - 1) + move))
    },
  }
  return { at: kept, handlers }
}
