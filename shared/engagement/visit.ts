/** What a browser remembers of its latest visit, across tabs. Times are its own clock, ms. */
export interface Visit {
  readonly first: number
  /** the latest activity */
  readonly last: number
  /** up to here engaged time is counted */
  readonly until: number
  /** engaged so far */
  readonly ms: number
  /** page views */
  readonly p: number
  /** sum of `BITS` */
  readonly e: number
  /** the visit's number in this browser */
  readonly n: number
  /** a recovered cart: seconds from the start of its visit to the start of this one */
  readonly g?: number | undefined
  /** start of the latest earlier visit that left a cart, nothing bought since */
  readonly cart?: number | undefined
}

/** What a tab does: a page view, an input, becoming visible, being hidden. */
export type Deed = 'view' | 'input' | 'show' | 'hide'
