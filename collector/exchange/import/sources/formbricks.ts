import { findColumn } from '../header.ts'
import { matchQuestions, type QuestionColumn } from './question-columns.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

/**
 * Formbricks: the CSV of a survey's responses. Columns "No.", "Response ID", "Timestamp", "Finished",
 * "Survey ID", "Formbricks ID (internal)", "User ID", "Tags", then metadata, then one for each
 * question as "1. its wording" (with a second "… - Option ID" for choices), hidden fields, attributes.
 *
 * Source: formbricks/formbricks, apps/web/lib/response/utils.ts, `getResponsesJson`. "Timestamp" is
 * written as `YYYY-MM-DD HH:mm:ss` in UTC; versions before 2025 wrote `Sat Jun 15 2024`.
 */
export const formbricks: Source = {
  name: 'formbricks',
  title: 'Formbricks',
  recognise: (header) =>
    ['Response ID', 'Timestamp', 'Finished', 'Survey ID'].every((name) => header.includes(name)),

  draft: (header, survey, facets, { sample }) => ({
    key: 'Response ID',
    at: { column: 'Timestamp', zone: 'UTC' },
    answers: matchQuestions(questionColumns(header), survey, sample),
    missing: ['skipped', 'dismissed'],
    customer: findColumn(header, ['User ID', 'Formbricks ID (internal)']),
    lang: findColumn(header, ['Language']),
    page: findColumn(header, ['url']),
    device: findColumn(header, ['userAgent - device', 'Device']),
    traits: traitColumns(header, facets),
  }),
}

function questionColumns(header: readonly string[]): readonly QuestionColumn[] {
  return header.flatMap((column) => {
    const text = /^\d+\.\s+(.+)$/s.exec(column)?.[1]
    return text === undefined || text.endsWith(' - Option ID') ? [] : [{ column, text }]
  })
}
