import type { Trigger } from '../../asking.ts'
import type { Ending } from '../../memory.ts'
import type { Busy } from '../../moment.ts'

/** Says a reason: what is, what would have to be, and how the last impression ended. */
export type Sentence = (is: number, needs: number, end: Ending) => string

/** Why a survey does not ask, and what it waits for, in one language. */
export interface WhyNotPack {
  readonly lang: string
  /** what the places in `screen`'s list of checks mean */
  readonly screened: readonly Sentence[]
  readonly later: Readonly<Record<Busy | LaterCode, Sentence>> & Readonly<Record<string, Sentence>>
  /** what a survey waits for when nothing speaks against it */
  trigger(trigger: Trigger): string
}

type LaterCode =
  | 'lang'
  | 'visit'
  | 'referrer'
  | 'utm'
  | 'traits'
  | 'events'
  | 'filter'
  | 'visits'
  | 'quarter'
  | 'seconds'
