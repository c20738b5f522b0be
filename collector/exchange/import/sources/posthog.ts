import { findColumn } from '../header.ts'
import type { Source } from './source.ts'
import type { AnswerDraft } from '../mapping-schema.ts'
import type { Survey } from '#shared/survey.ts'

/**
 * PostHog: events of the name "survey sent", as CSV or JSON. Columns "uuid", "event", "timestamp",
 * "distinct_id", and the properties either each in a column, `properties.$survey_response` (with
 * `*.` before it in some exports), or together as JSON in one column "properties".
 *
 * The first question is `$survey_response`, the second `$survey_response_1` and so on; newer events
 * add `$survey_response_` with the question's id, which a mapping file can name. An unfinished
 * answer (`$survey_completed` false) is left out, since the finished one repeats it.
 *
 * Source: posthog.com/docs, surveys, "survey events"; PostHog/posthog, frontend survey queries. A
 * file that holds several surveys needs a mapping's `only`.
 */
export const posthog: Source = {
  name: 'posthog',
  title: 'PostHog',
  recognise: (header) =>
    header.some((column) => /(^|\.)\$survey_response|(^|\.)\$survey_id$/.test(column)) ||
    ['uuid', 'event', 'timestamp', 'properties'].every((name) =>
      plainHeader(header).includes(name),
    ),

  draft(header, survey) {
    const together = plainHeader(header).indexOf('properties')
    const expand = header[together]
    const find = (name: string) =>
      header.find((column) => column === name || column.endsWith(`.${name}`)) ??
      (expand === undefined ? undefined : `${expand}.${name}`)
    const event = findColumn(header, ['event', '*.event'])
    const finished = find('$survey_completed')
    return {
      key: find('$survey_submission_id') ?? findColumn(header, ['uuid', '*.uuid']),
      at: { column: findColumn(header, ['timestamp', '*.timestamp', 'time']), zone: 'UTC' },
      answers: answersInOrder(survey, find),
      customer: findColumn(header, ['distinct_id', '*.distinct_id']),
      page: find('$current_url'),
      device: find('$device_type'),
      expand,
      only: {
        ...(event !== undefined && { [event]: 'survey sent' }),
        ...(finished !== undefined && { [finished]: ['true', ''] }),
      },
    }
  },
}

function plainHeader(header: readonly string[]): readonly string[] {
  return header.map((column) => column.replace(/^\*\./, ''))
}

function answersInOrder(
  { questions }: Pick<Survey, 'questions'>,
  find: (name: string) => string | undefined,
): Readonly<Record<string, AnswerDraft>> {
  const answers: Record<string, AnswerDraft> = {}
  questions.forEach(({ id }, i) => {
    const column = find(i === 0 ? '$survey_response' : `$survey_response_${i}`)
    if (column !== undefined) answers[id] = column
  })
  return answers
}
