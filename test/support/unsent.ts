import type { Entry } from '#widget/outbox.ts'

/** An unsent response to site `acme`, at its second revision; say only what matters. */
export function anEntry(
  id: string,
  { rev = 2, at = Date.now(), site = 'acme', answers = { score: { r: 2, a: 9 } } as object } = {},
): Entry {
  const snapshot = { k: `k-${id}`, survey: 's', ver: 1, rev, flags: 21, answers, ctx: {} }
  return { id, site, at, snapshot: { ...snapshot, t: { first: 1 } } } as Entry
}
