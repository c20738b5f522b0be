/** What a browser remembers of its latest visit, across tabs. Times are its own clock, ms. */
export interface Visit {
  readonly first: number
  /** the latest activity */
  last: number
  /** up to here engaged time is counted */
  until: number
  /** engaged so far */
  ms: number
  /** page views, at most 1,000 */
  p: number
  /** sum of `BITS` */
  e: number
  /** the visit's number in this browser, 10: the tenth or a later one */
  readonly n: number
  /** a recovered cart: seconds from the start of its visit to the start of this one */
  g?: number
  /** start of the latest earlier visit that left a cart, nothing bought since */
  cart?: number | undefined
}
