import { findColumn } from '../header.ts'
import type { Row } from '../row.ts'
import { matchQuestions, type QuestionColumn } from './question-columns.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'
import type { AnswerDraft } from '../mapping-schema.ts'
import type { Survey } from '#shared/survey.ts'

/**
 * PostHog: events of the name "survey sent", as CSV or JSON. Columns "uuid", "event", "timestamp",
 * "distinct_id", and the properties either each in a column, `properties.$survey_response` (with
 * `*.` before it in some exports), or together as JSON in one column "properties".
 *
 * The first question is `$survey_response`, the second `$survey_response_1` and so on; newer events
 * have `$survey_response_` with the question's id, beside those or alone, and the wordings in
 * `$survey_questions`. With partial responses on, every step of one answer is an event of the same
 * `$survey_submission_id`, and each holds all given so far: the newest counts, finished or not.
 *
 * Source: posthog.com/docs, surveys, "survey events"; PostHog/posthog, frontend survey queries. A
 * file that holds several surveys needs a mapping's `only`.
 */
export const posthog: Source = {
  name: 'posthog',
  title: 'PostHog',
  recognise: (header) =>
    header.some((column) => /(^|\.)\$survey_(response|id$)/.test(column)) ||
    ['uuid', 'event', 'timestamp', 'properties'].every((name) =>
      plainHeader(header).includes(name),
    ),
  expand: (header) => header[plainHeader(header).indexOf('properties')],

  draft(header, survey, facets, { sample }) {
    const expand = posthog.expand?.(header)
    const find = (name: string) =>
      header.find((column) => column === name || column.endsWith(`.${name}`))
    const event = findColumn(header, ['event', '*.event'])
    const key = [find('$survey_submission_id'), findColumn(header, ['uuid', '*.uuid', 'id'])]
    return {
      key: key.filter((column) => column !== undefined),
      newest: true,
      at: { column: findColumn(header, ['timestamp', '*.timestamp', 'time']), zone: 'UTC' },
      answers: merged(answersById(header, survey, sample, find), answersInOrder(survey, find)),
      customer: findColumn(header, ['distinct_id', '*.distinct_id']),
      page: find('$current_url'),
      device: find('$device_type'),
      traits: traitColumns(header, facets, ['properties', 'person properties']),
      expand,
      ...(event !== undefined && { only: { [event]: 'survey sent' } }),
    }
  },
}

function plainHeader(header: readonly string[]): readonly string[] {
  return header.map((column) => column.replace(/^\*\./, ''))
}

type Find = (name: string) => string | undefined
type Answers = Readonly<Record<string, AnswerDraft>>

function answersInOrder({ questions }: Pick<Survey, 'questions'>, find: Find): Answers {
  const answers: Record<string, AnswerDraft> = {}
  questions.forEach(({ id }, i) => {
    const column = find(i === 0 ? '$survey_response' : `$survey_response_${i}`)
    if (column !== undefined) answers[id] = column
  })
  return answers
}

const BY_ID = /\$survey_response_(.*[^\d].*)$/

/** Columns named by a question's id, matched by the wordings that the events tell, else by order. */
function answersById(
  header: readonly string[],
  survey: Pick<Survey, 'questions'>,
  sample: readonly Row[],
  find: Find,
): Answers {
  const list = find('$survey_questions')
  const asked = sample.flatMap((row) => (list === undefined ? [] : questionsIn(row.cell(list))))
  const byId = new Map(asked.map(({ id, question }) => [id, question]))
  const order = [...byId.keys()]
  const columns = header.flatMap((column): QuestionColumn[] => {
    const id = BY_ID.exec(column)?.[1]
    return id === undefined ? [] : [{ column, text: byId.get(id) ?? id }]
  })
  const place = ({ column }: QuestionColumn) => {
    const at = order.findIndex((id) => column.endsWith(id))
    return at < 0 ? order.length : at
  }
  return matchQuestions(
    columns.toSorted((one, other) => place(one) - place(other)),
    survey,
  )
}

function questionsIn(text: string): readonly { readonly id: string; readonly question: string }[] {
  try {
    const list: unknown = text === '' ? [] : JSON.parse(text)
    if (!Array.isArray(list)) return []
    return list.flatMap((one: unknown) => {
      if (typeof one !== 'object' || one === null) return []
      const { id, question }: { id?: unknown; question?: unknown } = one
      return typeof id === 'string' ? [{ id, question: String(question ?? '') }] : []
    })
  } catch {
    return []
  }
}

/** Both ways of naming stand in one file where the tool was updated: either is read. */
function merged(first: Answers, second: Answers): Answers {
  const answers: Record<string, AnswerDraft> = { ...second, ...first }
  for (const [id, column] of Object.entries(first)) {
    const other = second[id]
    if (typeof column === 'string' && typeof other === 'string') {
      answers[id] = { column, or: [other] }
    }
  }
  return answers
}
