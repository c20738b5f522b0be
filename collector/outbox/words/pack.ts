/** What messages to people say, in one language. Names, numbers and answers arrive as they are. */
export interface MessagePack {
  readonly lang: string
  /** "3 of 10" */
  readonly rated: (rating: number, high: number) => string
  /** "3 of 10 at Acme": the subject of an alert */
  readonly alert: (what: string, site: string) => string
  /** what came within an hour beyond the alerts that were sent one by one */
  readonly gathered: (count: number, site: string) => string
  /** somebody commented without rating */
  readonly commented: string
  readonly unfinished: string
  readonly customer: (id: string) => string
  readonly page: (address: string) => string
  readonly open: string
  /** under every mail, before the address that ends them */
  readonly stop: string
  readonly digest: (site: string) => string
  /** how many answers there were in the week */
  readonly lastWeek: (asked: string) => string
  readonly noAnswers: string
  readonly test: (endpoint: string) => string
  /** the page that a link in a mail opens */
  readonly stopPage: {
    readonly title: string
    readonly ask: (mail: string) => string
    readonly button: string
    readonly done: string
  }
}
