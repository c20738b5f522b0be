import type { Leaver } from './end-work-of.ts'

/** The site's receivers of somebody, as the routes about people know them. */
export interface Receivers {
  /** how many are on that they added, or, once they are `gone`, that are mailed to them */
  count(leaver: Leaver): Promise<number>
  /** pauses them until an owner decides; before what else they made is ended */
  pause(leaver: Leaver, gone: boolean): Promise<number>
}
