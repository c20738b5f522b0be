/** What a rollup is of: ten days, or what the answers of one day have together. */
export const KIND = { ten: 0, cross: 1 } as const

/** Stamps are drawn at random below it. */
export const MAX_STAMP = 2 ** 47
