import type { SiteWords } from './words.ts'

/** English. */
export const site: SiteWords = {
  site: {
    add: 'Your shop',
    addHint: 'What it is called, and where it lives. All of it can be changed later.',
    name: 'Name',
    nameHint: 'As you call it.',
    brand: 'Brand',
    brandHint: 'As shoppers know it: it stands in the questions.',
    address: 'Address of the shop',
    addressHint: 'Such as https://shop.example',
    addressWrong: 'Write an address such as https://shop.example',
    addresses: 'Addresses of the shop',
    addressesHint:
      'One a line, such as https://shop.example. Answers from elsewhere are kept, and marked.',
    lang: 'Language',
    langHint: 'Read by shoppers for whose language there are no words.',
    zone: 'Time zone',
    zoneHint: 'In which the days of the results begin.',
    facets: 'Traits to compare',
    facetsHint:
      'Names, separated by commas, such as plan, tier. At most 8; other traits are not kept.',
    quiet: 'Pages that never ask',
    quietHint: 'One path a line; * stands for anything, such as /checkout/*',
    budget: 'Asks a quarter',
    budgetHint: 'How often one shopper may be asked in 91 days, by all surveys together.',
    gap: 'Days between two asks',
    gapHint: 'For one shopper, whichever the survey.',
    create: 'Continue',
    save: 'Save',
    saved: 'Saved',
    newer:
      'Somebody else has changed these settings meanwhile. They are shown now; yours are not saved.',
    missing: 'Write something here',
    shopper: 'What shoppers see',
    asking: 'How often shoppers are asked',
  },
}
