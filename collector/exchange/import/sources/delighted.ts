import type { RatingKind } from '#shared/survey.ts'
import { isRating } from '#shared/scale.ts'
import { findColumn } from '../header.ts'
import type { Row } from '../row.ts'
import { keysIn } from './keys-in.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

/** Delighted's words for each kind that it asks on the scale of ours; of several the first in a file. */
const TYPES: Readonly<Record<RatingKind, readonly string[]>> = {
  nps: ['nps', 'enps'],
  csat: ['csat', 'smileys', 'stars'],
  ces: ['ces'],
  repurchase: [],
}

/**
 * Delighted, switched off on 30 June 2026: the CSV export of responses, and the JSON of its API.
 * Columns go by the names of the API's fields in whatever case and punctuation: `id`, `person` with
 * `email`, `survey_type`, `score`, `comment`, `created_at`, then the person's properties.
 *
 * Source: Delighted API, "Listing survey responses" (delighted.com/docs/api/listing-survey-responses).
 * Its NPS is 0–10 and its CSAT and CES 1–5 by definition, so the scale is declared. Answers to
 * additional questions, notes and tags are not taken.
 */
export const delighted: Source = {
  name: 'delighted',
  title: 'Delighted',
  recognise: (header) =>
    findColumn(header, ['survey type']) !== undefined &&
    findColumn(header, ['score']) !== undefined &&
    findColumn(header, ['created at', 'response created at', 'permalink', 'comment']) !== undefined,

  draft(header, { questions }, facets, { sample }) {
    const find = (...names: string[]) => findColumn(header, names)
    const rated = questions.find(({ kind }) => isRating(kind))
    const kind = rated && isRating(rated.kind) ? rated.kind : undefined
    const type = find('survey type')
    const score = find('score')
    const scale = kind === 'nps' ? { low: 0, high: 10 } : { low: 1, high: 5 }
    return {
      key: keysIn(header, ['id', 'response id', 'survey response id', 'permalink']),
      at: { column: find('created at', 'response created at', 'responded at', 'date', 'time') },
      ...(score !== undefined && { rating: { column: score, scale } }),
      comment: find('comment'),
      customer: find(
        'email',
        'person email',
        'person id',
        'person',
        'phone number',
        'person phone number',
      ),
      lang: find('locale', 'person properties locale', 'language'),
      page: find('page', 'person properties delighted page url', 'delighted page url'),
      device: find('device', 'person properties delighted device type', 'delighted device type'),
      traits: traitColumns(header, facets, ['person properties', 'properties']),
      ...(type !== undefined &&
        kind !== undefined && { only: { [type]: typesIn(kind, type, sample) } }),
    }
  },
}

/** Stars and smileys are asked on 1–5 as a CSAT is, and never mixed with one. */
function typesIn(kind: RatingKind, column: string, sample: readonly Row[]): readonly string[] {
  const there = new Set(sample.map((row) => row.cell(column).trim().toLowerCase()))
  const [first = ''] = TYPES[kind]
  return [TYPES[kind].find((type) => there.has(type)) ?? first]
}
