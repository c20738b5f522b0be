/** silence after which an activity begins another visit, as GA4 and Plausible have it */
export const GAP_MS = 1_800_000
/** a visit is no longer than a day */
export const LONGEST_VISIT_MS = 86_400_000
/** an activity keeps the next 30 seconds engaged */
export const ACTIVE_MS = 30_000
/** a cart is recovered within 7 × 24 hours */
export const CART_MS = 604_800_000
/** a raw visit is kept 48 hours, so what is older than 47 is refused */
export const OLDEST_MS = 169_200_000

export const MOST_REV = 9_999
export const MOST_PAGES = 1_000
export const MOST_SECONDS = 28_800
export const MOST_BITS = 31
export const MOST_CART_SECONDS = 604_800
/** the tenth visit of a browser, or a later one */
export const MOST_VISIT = 10
export const LANDING_LENGTH = 64
export const CHANNEL_LENGTH = 32
