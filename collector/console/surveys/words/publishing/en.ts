import type { PublishingWords } from './words.ts'

/** English. */
export const publishing: PublishingWords = {
  publishing: {
    title: 'What changes for shoppers',
    becomes: (ver) => `This becomes version ${ver}.`,
    none: 'Nothing changes for shoppers.',
    removed: (q) => `Removed: “${q}”. Its trend ends today; the answers so far are kept.`,
    added: (q) => `New question: “${q}”.`,
    rescaled: (q) => `“${q}” gets another scale: its trend ends today and a new one begins.`,
    shown: (q) => `“${q}” is shown differently, or to others than before.`,
    reworded: (q, lang) => `“${q}”: new wording in ${lang}. The trend is marked today.`,
    choicesAdded: (q, choices) => `“${q}”: new choices ${choices}.`,
    choicesRemoved: (q, choices) => `“${q}”: without ${choices}. Their counts end today.`,
    order: 'The questions are asked in another order.',
    newerText: (q, langs) =>
      `Newer default wording of “${q}” (${langs}). The trend is marked today.`,
    newerScale: (q, langs) =>
      `Newer default wording of the scale of “${q}” (${langs}). The trend is marked today.`,
    newerCard: (langs) => `Newer default words of buttons and thanks (${langs}).`,
    newerBrand: 'The name of your shop in all questions. The trend is marked today.',
    newerReading:
      'How the name of your shop is read in Korean, and the particle after it. The trend is marked today.',
    newer:
      'Shoppers go on reading the words that were published. Publishing again takes these newer ones:',
    defaultText: 'default text',
    parts: {
      trigger: 'Trigger',
      targeting: 'Targeting',
      frequency: 'Frequency',
      limits: 'Schedule and response limits',
      look: 'Appearance',
      thanks: 'Thank-you message',
      name: 'Name',
      lang: 'Fallback language',
      priority: 'Priority',
    },
    changes: (part) => `${part} changes.`,
    missing: (langs) =>
      `Your own words are missing in ${langs}: shoppers there see another language.`,
    missingDefault: (langs) => `Default words are shown in ${langs}: your own are missing there.`,
    publish: 'Publish',
    back: 'Back',
    by: (who) => `by ${who}`,
    current: 'Published now',
    restore: 'Restore as draft',
    restoreSure: 'Replace the draft with it?',
    restored: 'Nothing is published until you say so.',
    testResponse: 'Send a test response',
    testHint: 'It is stored, marked as a test, and left out of every count.',
    link: 'Survey link',
    linkHint: 'For emails, receipts and posters: it asks right away.',
    qr: 'QR code of the survey link',
    embed: 'To place it inside a page that carries the tag:',
  },
}
