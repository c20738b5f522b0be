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
      tagHint: 'Paste one line into the shop, then open any of its pages.',
      tested: 'Your test response has arrived. The first real one ends this list.',
      noMail:
        'This server cannot send mail: notifications by email do not leave it. Set EARSHOT_SMTP_URL and EARSHOT_MAIL_FROM and restart it.',
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
    archive: 'Archive',
    archiveSure: 'Stop asking and archive it?',
    archived: 'Archived',
    archivedHint:
      'They ask nobody and their links are closed. Every answer is kept; what is restored stays paused.',
    isArchived: (name) => `“${name}” is archived.`,
    undo: 'Undo',
    unarchive: 'Restore',
    copyTo: 'Copy to another shop',
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
