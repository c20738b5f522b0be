export const ADD_TO_CART = 1
export const PURCHASE = 4
export const ANSWERED = 16

/** What happened in a visit, as bits of `e`; the names are those of GA4's e-commerce events. */
export const BITS = {
  add_to_cart: ADD_TO_CART,
  begin_checkout: 2,
  purchase: PURCHASE,
  /** any other event of `track` */
  other: 8,
  /** a survey was answered */
  answered: ANSWERED,
} as const
