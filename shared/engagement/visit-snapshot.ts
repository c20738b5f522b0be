import type { Device } from '../asking.ts'

/** One message about a visit: all of it so far. Fields only grow, so it may arrive twice, late or never. */
export interface VisitSnapshot {
  /** 128 random bits in base64url, made at the start of the visit and forgotten with it */
  readonly k: string
  /** one more at every state that is sent, 1 to 9,999 */
  readonly rev: number
  /** the browser's clock in ms: start of the visit, moment of sending */
  readonly t: { readonly first: number; readonly now: number }
  /** page views, 1 to 1,000 */
  readonly p: number
  /** engaged time, whole seconds, 0 to 28,800 */
  readonly s: number
  /** sum of `BITS` */
  readonly e: number
  /** only with a recovered cart: seconds from the start of its visit to the start of this one */
  readonly g?: number | null
  /** the visit's number in this browser, 10: tenth or later */
  readonly n: number
  /** landing page group, no address */
  readonly l: string
  readonly d: Device
  readonly c: string
}
