/** Why a page has nothing to show. `sentence` is the collector's own, in English, when it gave one. */
export interface Problem {
  readonly why: 'offline' | 'signed_out' | 'missing' | 'failed'
  readonly sentence?: string
}

/** A reply, or the problem in its place: failing to read is expected here, so it is a value. */
export type Reply<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problem: Problem }
