/** What the frame of a site and its settings say. */
export interface SiteWords {
  readonly site: {
    readonly add: string
    readonly addHint: string
    readonly name: string
    readonly nameHint: string
    readonly brand: string
    readonly brandHint: string
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
    readonly newer: string
    readonly missing: string
    readonly shopper: string
    readonly asking: string
  }
}
