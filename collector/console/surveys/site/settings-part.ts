import type { Typed } from './typed-site.ts'

/** What each part of a site's settings shows. */
export interface SettingsPart {
  readonly typed: Typed
  /** field → why it does not fit */
  readonly wrong: Readonly<Record<string, string>>
  set(change: Partial<Typed>): void
}
