import type { Refusal } from '#shared/refusals/refusal.ts'

/** Why a request did not do what was asked, whether it was to read or to change something. */
export interface Problem {
  /**
   * `offline`: nothing reached the collector, so that it can simply be asked again; `wait`: too many
   * tries; `refused`: it does not fit, or may not be; `failed`: the collector's own fault
   */
  readonly why: 'offline' | 'signed_out' | 'missing' | 'refused' | 'wait' | 'failed'
  /** of HTTP; 0 when nothing came back */
  readonly status: number
  /** the collector's own, in English; empty when it gave none */
  readonly sentence: string
  /** the same as a code, to be said in the language of the page */
  readonly refusal?: Refusal
  /** the field that does not fit, and what is wrong with it, where a form can say so in words */
  readonly field?: string
  readonly flaw?: string
  /** with `wait`: whole minutes until the next try */
  readonly minutes?: number
  /** the whole reply, such as what somebody else has saved meanwhile */
  readonly reply: unknown
}

/** A reply, or the problem in its place: a refusal is expected here, so it is a value. */
export type Reply<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problem: Problem }
