/**
 * One web property that carries the tag. Owners write it; the collector keeps it.
 */
export interface Site {
  /** `[a-z0-9][a-z0-9-]{0,39}`; part of every public address, never changes */
  readonly id: string
  /** as owners call it */
  readonly name: string
  /** as shoppers know it; fills `{brand}` */
  readonly brand: string
  /** how the brand is read, in Hangul, 1 to 60 characters: Korean particles follow it */
  readonly brandReading?: string
  /** `https://shop.example`, without a path. Advisory: answers from elsewhere are marked, not dropped */
  readonly origins: readonly string[]
  /** IANA zone in which the site's days begin, such as `Asia/Seoul` */
  readonly zone: string
  /** BCP 47; what a shopper reads when no better language is found */
  readonly lang: string
  /** names of traits that become facets, at most 8; other traits are not kept */
  readonly facets: readonly string[]
  /** paths on which no survey ever asks; `*` stands for anything */
  readonly quietPaths: readonly string[]
  /** names of query parameters that may stay in a kept page address; all others are cut off */
  readonly queryNames: readonly string[]
  /** asks a shopper may get in 91 days from all surveys together; 1 to 50 */
  readonly asksPerQuarter: number
  /** days between any two surveys for one shopper; 0 to 365 */
  readonly gapDays: number
  /**
   * answers that one network may give in a day before they are marked as of a crowd; absent: 100;
   * 0: any number, for a till or a tablet that many use
   */
  readonly perNetwork?: number
  /** days for which answers are kept, 30 or more; counts stay for ever; absent: answers do, too */
  readonly retentionDays?: number
  /** visits are counted, without identity; absent: they are not */
  readonly countVisits?: boolean
  /** names of `track` events that stand for those of GA4: `bought` → `purchase` */
  readonly eventAliases?: Readonly<Record<string, 'add_to_cart' | 'begin_checkout' | 'purchase'>>
  /** days without an order after which a customer has gone quiet, 30 to 365; absent: by the shop's rhythm */
  readonly activeDays?: number
  /** which secret its server signs customers with; absent: the first. Changed by replacing it alone */
  readonly customerSecret?: {
    /** 1 or more */
    readonly generation: number
    /** ISO 8601 UTC; until then the one before holds, too */
    readonly previousUntil: string
  }
}

/** What a site has until its owner says otherwise. Sources of the numbers: manual, "When it asks". */
export const SITE_DEFAULTS = {
  zone: 'UTC',
  lang: 'en',
  origins: [],
  facets: [],
  quietPaths: [],
  queryNames: [],
  asksPerQuarter: 4,
  gapDays: 14,
} as const
