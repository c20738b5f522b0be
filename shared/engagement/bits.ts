/** What happened in a visit, as bits of `e`; the names are those of GA4's e-commerce events. */
export const BITS = {
  add_to_cart: 1,
  begin_checkout: 2,
  purchase: 4,
  /** any other event of `track` */
  other: 8,
  /** a survey was answered */
  answered: 16,
} as const
