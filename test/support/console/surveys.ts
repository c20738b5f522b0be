import type { SurveyFacts } from './believable.ts'

const REASON = { id: 'why', text: 'What is the main reason for your score?' }

/** The survey most pictures show: three scores, a choice and comments. */
export const LOYALTY: SurveyFacts = {
  id: 'loyalty',
  name: 'Loyalty trio',
  lang: 'en',
  questions: [
    {
      id: 'nps',
      kind: 'nps',
      text: 'How likely are you to recommend Acme to a friend or family member?',
    },
    { id: 'csat', kind: 'csat', text: 'How satisfied were you with your purchase today?' },
    {
      id: 'again',
      kind: 'repurchase',
      text: 'How likely are you to buy from Acme again in the next 30 days?',
    },
  ],
  choice: {
    id: 'stopped',
    text: 'What almost stopped you from buying?',
    options: {
      shipping: 'Shipping costs',
      size: 'Unsure about the size',
      slow: 'The page was slow',
      pay: 'My way to pay was missing',
    },
  },
  comment: REASON,
}

/** One question about the checkout. */
export const CHECKOUT: SurveyFacts = {
  id: 'checkout',
  name: 'Checkout ease',
  lang: 'en',
  questions: [{ id: 'ces', kind: 'ces', text: 'Acme made it easy to do what I came for' }],
  comment: REASON,
}

/** Only the recommendation, and why. */
export const RECOMMEND: SurveyFacts = {
  id: 'recommend',
  name: 'Would you recommend us?',
  lang: 'en',
  questions: LOYALTY.questions.slice(0, 1),
  comment: REASON,
}
