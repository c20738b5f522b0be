/** What the pages about sharing say in one language. */
export interface SharePack {
  readonly title: string
  readonly hint: string
  readonly name: string
  readonly nameHint: string
  readonly what: string
  readonly kinds: Readonly<Record<'page' | 'badge', string>>
  readonly ends: string
  readonly days: (days: number) => string
  readonly comments: string
  readonly make: string
  readonly once: string
  readonly open: string
  readonly none: string
  readonly until: (day: string) => string
  readonly withComments: string
  readonly revoke: string
  /** for those who read a shared page */
  readonly shared: string
  readonly sharedHint: string
  readonly ended: string
  readonly endedHint: string
}
