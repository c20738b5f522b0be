import { visible } from './visible.ts'

/** The same data with hidden characters made visible, in names and values at any depth. */
export function visibleIn<T>(data: T): T
export function visibleIn(data: unknown): unknown {
  if (typeof data === 'string') return visible(data)
  if (Array.isArray(data)) return data.map((one: unknown) => visibleIn(one))
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data)
  return Object.fromEntries(entries.map(([name, value]) => [visible(name), visibleIn(value)]))
}
