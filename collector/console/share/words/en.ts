import type { SharePack } from './pack.ts'

/** English. */
export const pack: SharePack = {
  title: 'Share',
  hint: 'Whoever has the link reads the results of this one survey, and nothing else: four whole weeks at a time, no group of fewer than 5 answers, no names, no single answers. You can end it at any time.',
  name: 'For whom',
  nameHint: 'Only you see this.',
  what: 'What',
  kinds: { page: 'Results as a page', badge: 'The score as a badge for a page' },
  ends: 'Works for',
  days: (days) => `${days} days`,
  comments: 'Also show what people wrote',
  make: 'Make a link',
  once: 'Copy it now: it is not shown again.',
  open: 'Links that work',
  none: 'None yet.',
  until: (day) => `until ${day}`,
  withComments: 'with comments',
  revoke: 'End it',
  shared: 'Shared results',
  sharedHint:
    'Four whole weeks, Monday to Sunday; the next four follow once they are over. Groups of fewer than 5 answers are left out, so that nobody can be told.',
  ended: 'This link does not work any more',
  endedHint: 'It has ended, or it was not copied whole. Ask the person who sent it for a new one.',
}
