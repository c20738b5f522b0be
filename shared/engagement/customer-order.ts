/** An order as customers are counted from: what was paid in the end, on its day. */
export interface CustomerOrder {
  readonly customer: string
  /** number of a day in the site's zone */
  readonly day: number
  /** value less refunds, in integer minor units, above 0 */
  readonly net: number
  /** ISO 4217 */
  readonly currency: string
}
