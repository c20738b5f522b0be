import type { Problem } from '../import/problem.ts'

/** An order of a file, of all its rows. */
export interface FileOrder {
  readonly line: number
  readonly id: string
  readonly customer: string
  readonly atMs: number
  readonly currency: string
  /** ten-thousandths, before what was given back */
  readonly valueE4: number
  /** what was given back of it so far */
  readonly refundedE4: number
  /** the same by rows below zero, where those tell it; each has an id that is the same in every file */
  readonly parts: readonly { readonly id: string; readonly valueE4: number }[]
}

/** Why an order of a file is no order of a customer. */
export type LeftOut = 'cancelled' | 'unpaid' | 'guest' | 'free'

/** What a file leaves open, which its owner is asked once. */
export type OpenQuestion = 'currency' | 'decimal' | 'amounts' | 'refunds'

/** What of an order cannot be taken, and the question that would settle it. */
export interface Refusal {
  readonly problem: Problem
  readonly asks?: OpenQuestion
}

/** What becomes of an order. */
export type Settled =
  | { readonly take: FileOrder }
  | { readonly left: LeftOut; readonly id: string }
  | Refusal
  /** rows of money given back alone, of an order that another file has */
  | { readonly back: FileOrder }
