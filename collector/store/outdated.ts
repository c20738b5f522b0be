/**
 * Why nothing is written beside a newer Earshot that has changed the schema: what this one does not
 * know of it could not keep.
 */
export const OUTDATED =
  'a newer Earshot has changed the database: replace this one with that version'

/** How soon whoever was turned away may try another collector. */
export const OUTDATED_RETRY_MS = 5_000
