import type { ComparePack } from './pack.ts'

/** English. */
export const pack: ComparePack = {
  title: 'Compare',
  first: 'This',
  second: 'With',
  survey: 'Survey',
  days: 'Days',
  who: 'Who',
  everyone: 'Everyone',
  rest: (segment) => `Everyone but ${segment}`,
  before: 'The period before',
  swap: 'Swap',
  side: 'Side',
  askedDifferently: 'The other survey does not ask this in the same way, so there is no verdict.',
  samePeople:
    'Somebody may be on both sides, so there is no verdict. Pick other days, or two values of one kind, such as phone and desktop.',
  noRatings: 'This survey asks for no rating, so there is no score to compare.',
  shares: 'Share of answers by rating',
  note: 'One comparison, chosen beforehand. Of twenty pairs that are alike, one looks different by chance.',
}
