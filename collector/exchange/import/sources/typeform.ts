import { findColumn } from '../header.ts'
import { matchQuestions } from './question-columns.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

/** Columns that are not questions. */
const OWN = new Set([
  '#',
  'Response Type',
  'Start Date (UTC)',
  'Stage Date (UTC)',
  'Submit Date (UTC)',
  'Network ID',
  'Tags',
  'Ending',
])

/**
 * Typeform: the CSV of a form's results. Columns "#" (the response's token), one for each question
 * by its wording, then "Response Type", "Start Date (UTC)", "Stage Date (UTC)", "Submit Date (UTC)",
 * "Network ID", "Tags", and hidden fields among the questions.
 *
 * Source: exports in public repositories, alike from 2016 to 2025. An opinion scale may begin at 0
 * or at 1 and the file does not say which, so its scale is doubted as any other file's.
 */
export const typeform: Source = {
  name: 'typeform',
  title: 'Typeform',
  recognise: (header) => header.includes('#') && header.includes('Submit Date (UTC)'),

  draft(header, survey, facets, { sample }) {
    const asked = header.filter((column) => !OWN.has(column) && !facets.includes(column))
    const questions = asked.filter((column) => !HIDDEN.has(column.toLowerCase()))
    return {
      key: '#',
      at: {
        column: 'Submit Date (UTC)',
        or: ['Stage Date (UTC)', 'Start Date (UTC)'].filter((name) => header.includes(name)),
        zone: 'UTC',
      },
      answers: matchQuestions(
        questions.map((column) => ({ column, text: column })),
        survey,
        sample,
      ),
      customer: findColumn(header, ['customer_id', 'user_id', 'email']),
      traits: traitColumns(header, facets),
    }
  },
}

/** Names that owners give to hidden fields, never to questions. */
const HIDDEN = new Set([
  'customer_id',
  'user_id',
  'email',
  'utm_source',
  'utm_medium',
  'utm_campaign',
])
