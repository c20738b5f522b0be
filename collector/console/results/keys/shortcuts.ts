import { PERIOD_NAMES, type PeriodName } from '#shared/analysis/period-name.ts'

/** What a key of the results page does. */
export type Shortcut =
  | 'next'
  | 'previous'
  | 'contacted'
  | 'resolved'
  | 'find'
  | 'periods'
  | 'line'
  | 'compare'
  | 'help'

/** The keys, as they are printed, in the order in which they are listed. */
export const SHORTCUTS: readonly { readonly does: Shortcut; readonly keys: string }[] = [
  { does: 'next', keys: 'j' },
  { does: 'previous', keys: 'k' },
  { does: 'contacted', keys: 'o' },
  { does: 'resolved', keys: 'r' },
  { does: 'find', keys: '/' },
  { does: 'periods', keys: `1–${PERIOD_NAMES.length}` },
  { does: 'line', keys: 't' },
  { does: 'compare', keys: 'c' },
  { does: 'help', keys: '?' },
]

/** A key that was pressed, as much of it as decides. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  /** somebody else has taken it already */
  readonly defaultPrevented: boolean
}

/**
 * What a key asks for; nothing with a modifier, which is the browser's, or inside a word being put
 * together. Shift is let through: on some keyboards it makes `/` and `?`.
 */
export function shortcutOf(press: Press): Shortcut | undefined {
  const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = press
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return undefined
  if (periodAt(key)) return 'periods'
  return SHORTCUTS.find(({ keys, does }) => does !== 'periods' && keys === key)?.does
}

/** The period that a digit asks for. */
export function periodAt(key: string): PeriodName | undefined {
  return /^[1-9]$/.test(key) ? PERIOD_NAMES[Number(key) - 1] : undefined
}

/** The place after or before one in a list of `count`; the first or last when there is none yet. */
export function stepTo(now: number, way: 'next' | 'previous', count: number): number {
  if (now < 0) return way === 'next' ? 0 : count - 1
  return Math.max(0, Math.min(count - 1, now + (way === 'next' ? 1 : -1)))
}
