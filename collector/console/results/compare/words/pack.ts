/** What the page that holds two sides against each other says in one language. */
export interface ComparePack {
  readonly title: string
  readonly first: string
  readonly second: string
  readonly survey: string
  readonly days: string
  readonly who: string
  readonly everyone: string
  readonly rest: (segment: string) => string
  readonly before: string
  readonly swap: string
  readonly side: string
  /** a side without a survey of this kind */
  readonly askedDifferently: string
  readonly samePeople: string
  readonly noRatings: string
  readonly shares: string
  /** one comparison that was chosen; many would find differences by chance */
  readonly note: string
}
