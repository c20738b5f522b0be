import { isRating, scaleOf } from '#shared/scale.ts'
import type { Question, Survey } from '#shared/survey.ts'
import type { AnswerMapping, Mapping } from '#collector/exchange/import/mapping.ts'

/** What a column may hold besides answers. */
export const PLACES = ['customer', 'lang', 'page', 'device', 'key'] as const
export type Place = (typeof PLACES)[number]

/** In the place of a column: nothing is to be taken, although something was found. */
export const NOT_TAKEN = '\0'

/** What an owner says of a file, beside what is found in it; empty: as found. */
export interface Picks {
  /** question id → column */
  readonly answers: Readonly<Record<string, string>>
  readonly at: string
  readonly places: Readonly<Partial<Record<Place, string>>>
  /** custom field of the site → column */
  readonly traits: Readonly<Record<string, string>>
  /** question id → text in the file → rating, `''` for no answer */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** of the rows those with one of these values in this column; values with commas between */
  readonly only: { readonly column: string; readonly values: string }
  /** such as DD/MM/YYYY HH:mm */
  readonly format: string
  /** dmy, mdy or ymd */
  readonly dates: string
  readonly zone: string
  readonly encoding: string
  readonly separator: string
  readonly skip: number | undefined
  readonly headings: number | undefined
  readonly sheet: string
  /** of a table whose keys are its own */
  readonly name: string
  /** words for nothing, commas between */
  readonly missing: string
  readonly rules: readonly string[]
  /** the questions did offer their whole scale, although the ratings look otherwise */
  readonly whole: boolean
}

/** Everything as found. */
export const AS_FOUND: Picks = {
  answers: {},
  at: '',
  places: {},
  traits: {},
  labels: {},
  only: { column: '', values: '' },
  format: '',
  dates: '',
  zone: '',
  encoding: '',
  separator: '',
  skip: undefined,
  headings: undefined,
  sheet: '',
  name: '',
  missing: '',
  rules: [],
  whole: false,
}

/**
 * What an owner says, as the import's query.
 *
 * @param found what was read from which column the last time, of a file that was understood
 */
export function queryOf(
  survey: Pick<Survey, 'id' | 'questions'>,
  picks: Picks,
  found: Mapping | undefined,
): URLSearchParams {
  const query = new URLSearchParams({ survey: survey.id })
  const mapping = mappingOf(survey, picks, found)
  if (Object.keys(mapping).length > 0) query.set('mapping', JSON.stringify(mapping))
  const { zone, encoding, separator, skip, headings, sheet, missing, dates, rules } = picks
  const said = { zone, encoding, separator, sheet, missing, dates, rule: rules.join(',') }
  for (const [name, value] of Object.entries({ ...said, skip, headings })) {
    const text = String(value ?? '').trim()
    if (text !== '') query.set(name, text)
  }
  return query
}

function mappingOf({ questions }: Pick<Survey, 'questions'>, picks: Picks, found?: Mapping) {
  const { at, format, places, traits, only, name } = picks
  const answers = questions.flatMap((question) => {
    const said = answerOf(question, picks, found?.answers[question.id])
    return said === undefined ? [] : [[question.id, said] as const]
  })
  const when = { ...(at !== '' && { column: at }), ...(format !== '' && { format }) }
  const kept = { ...found?.traits, ...traits }
  const values = only.values.split(',').map((value) => value.trim())
  return {
    ...Object.fromEntries(
      Object.entries(places)
        .filter(([, column]) => column !== '')
        .map(([place, column]) => [place, column === NOT_TAKEN ? null : column]),
    ),
    ...(Object.keys(when).length > 0 && { at: when }),
    ...(answers.length > 0 && { answers: Object.fromEntries(answers) }),
    ...(Object.keys(traits).length > 0 && {
      traits: Object.fromEntries(
        Object.entries(kept).filter(([, column]) => column !== '' && column !== NOT_TAKEN),
      ),
    }),
    ...(only.column !== '' && { only: { [only.column]: values } }),
    ...(name.trim() !== '' && { name: name.trim() }),
  }
}

/** What is said of a question: a column, or more of the column that was found; absent: as found. */
function answerOf(question: Question, picks: Picks, found: AnswerMapping | undefined) {
  const picked = picks.answers[question.id] ?? ''
  if (picked === NOT_TAKEN) return null
  const column = picked || found?.column
  const scale = picks.whole && isRating(question.kind) ? scaleOf(question) : undefined
  const labels = picks.labels[question.id]
  if (column === undefined || (picked === '' && !scale && !labels)) return undefined
  if (!scale && !labels) return column
  // rules are said for all questions at once
  const { rules: _rules, ...own } = picked === '' && found ? found : { column }
  return {
    ...own,
    column,
    ...(scale && { scale: { low: scale.low, high: scale.high } }),
    ...(labels && { options: { ...own.options, ...labels } }),
  }
}
