import { findColumn } from '../header.ts'
import { keysIn } from './keys-in.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

/**
 * Zendesk: satisfaction ratings of its API, `{"satisfaction_ratings": […]}` or the list alone. A score
 * is "good" or "bad", and "offered" while nobody answered; with a reason, "good_with_comment". Their
 * share of good is a CSAT, so good is taken as the highest rating and bad as the lowest.
 *
 * Source: developer.zendesk.com, "Satisfaction Ratings".
 */
export const zendesk: Source = {
  name: 'zendesk',
  title: 'Zendesk',
  recognise: (header) =>
    ['score', 'ticket_id', 'created_at'].every((name) => header.includes(name)) &&
    !header.includes('survey_type'),

  draft(header, { questions }, facets) {
    const rated = questions.find(({ kind }) => kind === 'csat')
    const options = {
      good: '5',
      good_with_comment: '5',
      bad: '1',
      bad_with_comment: '1',
      offered: '',
      unoffered: '',
    }
    return {
      key: keysIn(header, ['id', 'ticket_id']),
      at: { column: 'created_at', zone: 'UTC' },
      ...(rated && {
        answers: { [rated.id]: { column: 'score', scale: { low: 1, high: 5 }, options } },
      }),
      comment: findColumn(header, ['comment']),
      customer: findColumn(header, ['requester_id']),
      traits: traitColumns(header, facets),
    }
  },
}
