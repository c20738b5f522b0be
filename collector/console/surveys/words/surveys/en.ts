import type { SurveysWords } from './pack.ts'

/** English. */
export const surveys: SurveysWords = {
  surveys: {
    steps: {
      title: 'First steps',
      shop: 'Shop added',
      tag: 'Tag detected on the shop',
      survey: 'Survey published',
      answer: 'First response',
      done: 'done',
      open: 'to do',
    },
    none: 'No surveys yet',
    noneHint: 'Pick a template: it is ready to publish, and every word can be changed.',
    add: 'New survey',
    states: {
      draft: 'Draft',
      asking: 'Live',
      waiting: 'Scheduled',
      closed: 'Closed',
      full: 'Quota met',
      paused: 'Paused',
    },
    changed: 'Unpublished changes',
    unusedRule: (rule) =>
      `The page rule ${rule} is not applied: it could freeze your pages. Write a simpler one and publish again.`,
    results: 'Results',
    pause: 'Pause',
    resume: 'Resume',
    duplicate: 'Duplicate',
    copyOf: (name) => `Copy of ${name}`,
    versions: 'Versions',
    discard: 'Discard draft',
    discardSure: 'Discard for good?',
    templates: 'Choose a template',
    templatesHint: 'Each is ready to publish in every language that shoppers are asked in.',
    blank: 'Your own question',
    blankHint: 'Begin with one question and write the rest.',
    version: (ver, when) => `Version ${ver}, published ${when}`,
    first: 'The first version.',
    was: 'Before',
    is: 'After',
  },
}
