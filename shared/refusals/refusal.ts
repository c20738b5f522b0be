import type { en } from './en.ts'

/** Why something was not taken; each has a sentence in every language of the console. */
export type RefusalCode = keyof typeof en

/** A reason that programs and the console can tell apart, and say in their own language. */
export interface Refusal {
  readonly code: RefusalCode
  /** what stands in the braces of its sentence */
  readonly params?: Readonly<Record<string, string | number>>
}

/** The sentences of one language. */
export type RefusalPack = Readonly<Record<RefusalCode, string>>
