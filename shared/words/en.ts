import type { LanguagePack } from './pack.ts'

/** English. */
export const en: LanguagePack = {
  lang: 'en',
  questions: {
    nps: {
      text: 'How likely are you to recommend {brand} to a friend or family member?',
      low: 'Not at all likely',
      high: 'Extremely likely',
    },
    csat: {
      text: 'How satisfied were you with your purchase today?',
      low: 'Very dissatisfied',
      high: 'Very satisfied',
    },
    ces: {
      text: '{brand} made it easy to do what I came for',
      low: 'Strongly disagree',
      high: 'Strongly agree',
    },
    repurchase: {
      text: 'How likely are you to buy from {brand} again in the next {days} days?',
      forms: { one: 'How likely are you to buy from {brand} again in the next 24 hours?' },
      low: 'Very unlikely',
      high: 'Very likely',
    },
    comment: { text: 'What is the main reason for your answer?' },
    choice: { text: 'What almost stopped you from buying?' },
  },
  juster: { low: 'No chance, or almost none', high: 'Certain, or almost certain' },
  names: {
    of: '{rating} out of {high}',
    csat: [
      'Very dissatisfied',
      'Dissatisfied',
      'Neither satisfied nor dissatisfied',
      'Satisfied',
      'Very satisfied',
    ],
    ces5: [
      'Strongly disagree',
      'Disagree',
      'Neither agree nor disagree',
      'Agree',
      'Strongly agree',
    ],
    ces7: [
      'Strongly disagree',
      'Disagree',
      'Somewhat disagree',
      'Neither agree nor disagree',
      'Somewhat agree',
      'Agree',
      'Strongly agree',
    ],
    repurchase: [
      'Very unlikely',
      'Unlikely',
      'Neither likely nor unlikely',
      'Likely',
      'Very likely',
    ],
  },
  other: 'Something else',
  product: 'your purchase',
  thanks: 'Thank you. We read every answer.',
  ui: {
    title: 'A question from {brand}',
    close: 'Close',
    later: 'Ask me later',
    back: 'Back',
    next: 'Next',
    send: 'Send',
    done: 'Done',
    skip: 'Skip',
    commentHint: 'A few words are enough',
    progress: 'Question {step} of {steps}',
    saved: 'Your answer is saved',
    copy: 'Copy code',
    copied: 'Copied',
    tab: 'Tell us what you think',
  },
}
