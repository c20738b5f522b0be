/** What the frame of a site and its settings say. */
export interface SiteWords {
  readonly site: {
    readonly add: string
    readonly addHint: string
    readonly name: string
    readonly nameHint: string
    readonly brand: string
    readonly brandHint: string
    /** how the brand is read in Hangul */
    readonly brandReading: string
    readonly brandReadingHint: (example: string) => string
    readonly brandReadingWrong: string
    readonly address: string
    readonly addressHint: string
    readonly addressWrong: string
    readonly addresses: string
    readonly addressesHint: string
    readonly lang: string
    readonly langHint: string
    readonly zone: string
    readonly zoneHint: string
    readonly facets: string
    readonly facetsHint: string
    readonly quiet: string
    readonly quietHint: string
    readonly budget: string
    readonly budgetHint: string
    readonly gap: string
    readonly gapHint: string
    readonly create: string
    readonly save: string
    readonly saved: string
    /** @param names the fields that somebody else changed */
    readonly newer: (names: string) => string
    readonly missing: string
    readonly shopper: string
    readonly asking: string
    readonly keeping: string
    readonly retention: string
    readonly retentionHint: string
    readonly perNetwork: string
    readonly perNetworkHint: string
    readonly queryNames: string
    readonly queryNamesHint: string
    readonly visits: string
    readonly countVisits: string
    readonly countVisitsHint: string
    readonly eventAliases: string
    readonly eventAliasesHint: string
    readonly activeDays: string
    readonly activeDaysHint: string
    readonly identity: string
    readonly identityHint: string
    readonly show: string
    readonly replace: string
    readonly leaked: string
    readonly both: (day: string) => string
    readonly how: string
  }
}
