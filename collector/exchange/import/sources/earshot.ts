import { scaleOf } from '#shared/scale.ts'
import type { Survey } from '#shared/survey.ts'
import { answerColumn } from '../../export/answer-column.ts'
import type { AnswerDraft } from '../mapping-schema.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

/**
 * Earshot's own exports of responses: CSV, XLSX, JSON and NDJSON. Rows keep their ids, so that the
 * survey they came from knows them all, and their versions and exclusions. In CSV the `'` that keeps
 * spreadsheets from running a text is taken away again.
 */
export const earshot: Source = {
  name: 'earshot',
  title: 'Earshot',
  recognise: (header) =>
    ['id', 'at', 'day', 'excluded', 'excluded_reasons', 'answered'].every((name) =>
      header.includes(name),
    ) ||
    (['id', 'at', 'day', 'ver', 'flags'].every((name) => header.includes(name)) &&
      header.some((name) => name.startsWith('answers.'))),

  draft(header, survey, facets, { kind }) {
    const prefix = kind === 'json' ? 'answers.' : ''
    const has = (name: string) => (header.includes(name) ? name : undefined)
    return {
      key: 'id',
      at: { column: 'at', zone: 'UTC' },
      answers: answersIn(header, survey, prefix),
      customer: has('customer'),
      lang: has('lang'),
      page: has('page'),
      device: has('device'),
      traits: traitColumns(header, facets, ['trait', 'traits']),
      kept: {
        ver: has('version') ?? has('ver'),
        visit: has('visit'),
        excluded: has('excluded_reasons'),
        isQuoted: kind === 'csv',
      },
    }
  },
}

function answersIn(
  header: readonly string[],
  { questions }: Pick<Survey, 'questions'>,
  prefix: string,
): Readonly<Record<string, AnswerDraft>> {
  const found = questions.flatMap((question) => {
    const { id } = question
    const column = prefix === '' ? answerColumn(id) : prefix + id
    if (!header.includes(column)) return []
    const typed = `${column}.other`
    const scale = scaleOf(question)
    const other = header.includes(typed) ? { other: typed } : {}
    return [
      [
        id,
        {
          column,
          ...other,
          ...(question.kind === 'comment' && { verbatim: true }),
          ...(scale && { scale: { low: scale.low, high: scale.high } }),
        },
      ] as const,
    ]
  })
  return Object.fromEntries(found)
}
