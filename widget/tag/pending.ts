import { OUTBOX_DATABASE, OUTBOX_PREFIX } from '../outbox-names.ts'

/**
 * Whether an earlier page left answers unsent. The mirror in IndexedDB exists only while something
 * is in it, and outlives a killed browser, which `localStorage` does not (its last seconds are lost).
 */
export async function hasPending(): Promise<boolean> {
  return (
    Object.keys(localStorage).some((key) => key.startsWith(OUTBOX_PREFIX)) ||
    (await indexedDB.databases()).some(({ name }) => name === OUTBOX_DATABASE)
  )
}
