import type * as module from './rest.ts'

/** What the file beside the card holds, once it has been fetched. */
export type Rest = typeof module
