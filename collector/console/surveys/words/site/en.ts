import type { SiteWords } from './pack.ts'

/** English. */
export const site: SiteWords = {
  site: {
    add: 'Your shop',
    addHint: 'What it is called, and where it lives. All of it can be changed later.',
    name: 'Name',
    nameHint: 'As you call it.',
    brand: 'Brand',
    brandHint:
      'As shoppers know it: it stands in the questions. Live surveys keep the name they were published with.',
    brandReading: 'Reading of the brand in Korean',
    brandReadingHint: (example) =>
      `In Hangul, so that Korean particles fit the name. Koreans now read “${example}”.`,
    brandReadingWrong: 'Write the reading in Hangul, such as 무인양품.',
    address: 'Address of the shop',
    addressHint: 'For example https://shop.example',
    addressWrong: 'Write an address such as https://shop.example',
    addresses: 'Addresses of the shop',
    addressesHint:
      'One per line, for example https://shop.example. Answers from elsewhere are kept, and flagged.',
    lang: 'Language',
    langHint: 'Read by shoppers for whose language there are no words.',
    zone: 'Time zone',
    zoneHint: 'In which the days of the results begin.',
    facets: 'Attributes to compare',
    facetsHint:
      'Names, separated by commas, such as plan, tier. At most 8; other attributes are not kept.',
    quiet: 'Excluded pages',
    quietHint: 'One path per line; * stands for anything, such as /checkout/*',
    budget: 'Max. surveys per visitor (91 days)',
    budgetHint: 'How often one shopper may be asked in 91 days, by all surveys together.',
    gap: 'Min. days between surveys',
    gapHint: 'For one shopper, whichever the survey.',
    create: 'Continue',
    save: 'Save',
    saved: 'Saved',
    newer: (names) =>
      `Somebody else has changed this meanwhile: ${names}. What you typed stays; save again to keep it.`,
    missing: 'Write something here',
    shopper: 'What shoppers see',
    asking: 'How often shoppers are asked',
    keeping: 'How long answers are kept',
    retention: 'Days for which answers are kept',
    retentionHint:
      '30 or more. Empty: for ever. Counts and scores stay in either case; comments and customers of older answers are erased.',
    perNetwork: 'Max. responses per network and day',
    perNetworkHint:
      'More are flagged as a burst and excluded from scores. Empty: 100; 0: no limit, for a shared kiosk.',
    queryNames: 'Query parameters that are kept',
    queryNamesHint: 'Names, separated by commas. All others are cut off page addresses.',
    visits: 'Visits and customers',
    countVisits: 'Count visits',
    countVisitsHint:
      'For the summary: pages, engaged time and purchases a visit, without identity and without addresses. Nothing under Global Privacy Control or before consent.',
    eventAliases: 'Your names of events',
    eventAliasesHint:
      'One per line, for example bought = purchase. Known are add_to_cart, begin_checkout and purchase.',
    activeDays: 'Days without an order until a customer has gone quiet',
    activeDaysHint: '30 to 365. Empty: twice the usual gap between orders in this shop.',
    identity: 'Identity verification',
    identityHint:
      'With this secret the shop’s server proves who is signed in: hex HMAC-SHA-256 of the customer’s id. Keep it on the server.',
    show: 'Show the secret',
    replace: 'Replace it',
    leaked: 'It has leaked: end it now',
    both: (day) => `The secret before holds until ${day}, too.`,
    how: 'How to sign',
  },
}
