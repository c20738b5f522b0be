import type * as module from './extras.ts'

/** What the file beside the card holds, once it has been fetched. */
export type Extras = typeof module
