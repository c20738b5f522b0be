import type { SharePack } from './pack.ts'

/** English. */
export const pack: SharePack = {
  title: 'Share',
  hint: 'Whoever has the link reads the results of this one survey, and nothing else: four whole weeks at a time, no group of fewer than 5 answers, no names, no single answers. You can revoke it at any time.',
  name: 'Label',
  nameHint: 'Only you see this.',
  what: 'What',
  kinds: { page: 'Results as a page', badge: 'The score as a badge for a page' },
  ends: 'Expires after',
  days: (days) => `${days} days`,
  comments: 'Also show what people wrote',
  make: 'Make a link',
  once: 'Copy it now: it is not shown again.',
  open: 'Active links',
  none: 'None yet.',
  until: (day) => `until ${day}`,
  withComments: 'with comments',
  revoke: 'Revoke',
  shared: 'Shared results',
  sharedHint:
    'Four whole weeks, Monday to Sunday; the next four follow once they are over. Groups of fewer than 5 answers are left out, so that nobody can be identified.',
  ended: 'This link does not work any more',
  endedHint:
    'It has expired or was revoked, or it was not copied whole. Ask the person who sent it for a new one.',
}
