import { OLDEST_MS } from './visit-limits.ts'

/**
 * When a visit began by the collector's clock, epoch ms: the browser's clock measures lengths only.
 *
 * @returns `undefined` when it is older than is kept, or was sent before it began
 */
export function visitStart(received: number, first: number, now: number): number | undefined {
  const age = now - first
  return age < 0 || age > OLDEST_MS ? undefined : received - age
}
