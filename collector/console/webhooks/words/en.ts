import type { WebhookPack } from './pack.ts'

/** English. */
export const pack: WebhookPack = {
  title: 'Webhooks, chat and mail',
  receivers: 'Receivers',
  receiversHint: 'Who hears of answers. A receiver that fails is tried again for three days.',
  none: 'Nobody yet. Add your server, a channel or a mailbox below.',
  active: 'active',
  paused: {
    owner: 'paused',
    gone: 'paused: the receiver said it is gone (410)',
    unsubscribed: 'paused: stopped by the link in a mail',
    unreadable: 'paused: its key file is lost; remove it and add it again',
  },
  kinds: { webhook: 'Webhook', slack: 'Slack', discord: 'Discord', mail: 'E-mail' },
  events: {
    'response.completed': 'A shopper finished',
    'response.answered': 'A shopper answered, finished or not',
    digest: 'Every Monday: last week in words',
  },
  filters: {
    lowScore: 'a rating is low',
    hasComment: 'there is a comment',
    customerKnown: 'the customer is known',
  },
  act: {
    test: 'Send a test',
    log: 'Log',
    pause: 'Pause',
    activate: 'Activate',
    rotate: 'New secret',
    remove: 'Remove',
    removeSure: (name) => `Remove “${name}” and its log?`,
    again: 'Send again',
    allFailed: 'Send all that failed again',
    older: 'Older',
  },
  add: {
    title: 'Add a receiver',
    kind: 'Kind',
    name: 'Name',
    target: 'Address, beginning with https://',
    mail: 'E-mail address',
    when: 'When',
    onlyIf: 'Only if',
    lang: 'Language of messages',
    submit: 'Add',
  },
  secretHint: 'The signing secret. Copy it now: it is not shown again.',
  rotatedHint: 'The new signing secret. Copy it now. The old one signs along for a day.',
  log: {
    none: 'Nothing has been sent yet.',
    states: { waiting: 'waiting', delivered: 'delivered', failed: 'failed' },
    kinds: {
      'response.completed': 'finished',
      'response.answered': 'answered',
      digest: 'digest',
      test: 'test',
    },
    next: (instant) => `next attempt ${instant}`,
    attempts: (count) => (count === 1 ? '1 attempt' : `${count} attempts`),
  },
}
