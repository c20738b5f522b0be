import type { Trigger } from '../../asking.ts'
import type { ReasonCode } from '../../eligibility.ts'
import type { Ending } from '../../memory.ts'

/** Says a reason: what is, what would have to be, and how the last impression ended. */
export type Sentence = (is: number, needs: number, end: Ending) => string

/** Why a survey does not ask, and what it waits for, in one language. */
export interface WhyNotPack {
  readonly lang: string
  /** why a survey does not ask, by code */
  readonly reasons: Readonly<Record<ReasonCode, Sentence>>
  /** what a survey waits for when nothing speaks against it */
  trigger(trigger: Trigger): string
}
