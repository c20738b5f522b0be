/** each unsent response is an entry of its own: two tabs never write the same one */
export const OUTBOX_PREFIX = 'earshot:q:'

/** the mirror of these entries in IndexedDB; deleted once empty */
export const OUTBOX_DATABASE = 'earshot'
