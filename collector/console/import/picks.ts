import { isRating, scaleOf } from '#shared/scale.ts'
import type { Survey } from '#shared/survey.ts'
import type { Mapping } from '#collector/exchange/import/mapping.ts'

/** What a column may hold besides answers. */
export const PLACES = ['customer', 'lang', 'page', 'device', 'key'] as const
export type Place = (typeof PLACES)[number]

/** What an owner says of a file, beside what is found in it; empty: as found. */
export interface Picks {
  /** question id → column */
  readonly answers: Readonly<Record<string, string>>
  readonly at: string
  readonly places: Readonly<Partial<Record<Place, string>>>
  /** such as DD/MM/YYYY HH:mm */
  readonly format: string
  readonly zone: string
  readonly encoding: string
  readonly rules: readonly string[]
  /** the questions did offer their whole scale, although the ratings look otherwise */
  readonly whole: boolean
}

/** Everything as found. */
export const AS_FOUND: Picks = {
  answers: {},
  at: '',
  places: {},
  format: '',
  zone: '',
  encoding: '',
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
  if (picks.zone.trim() !== '') query.set('zone', picks.zone.trim())
  if (picks.encoding !== '') query.set('encoding', picks.encoding)
  if (picks.rules.length > 0) query.set('rule', picks.rules.join(','))
  return query
}

function mappingOf({ questions }: Pick<Survey, 'questions'>, picks: Picks, found?: Mapping) {
  const { at, format, places, whole } = picks
  const answers = questions.flatMap((question) => {
    const picked = picks.answers[question.id] ?? ''
    const column = picked || found?.answers[question.id]?.column
    const scale = whole && isRating(question.kind) ? scaleOf(question) : undefined
    if (column === undefined || (picked === '' && !scale)) return []
    const said = scale ? { column, scale: { low: scale.low, high: scale.high } } : column
    return [[question.id, said] as const]
  })
  const when = { ...(at !== '' && { column: at }), ...(format !== '' && { format }) }
  return {
    ...Object.fromEntries(Object.entries(places).filter(([, column]) => column !== '')),
    ...(Object.keys(when).length > 0 && { at: when }),
    ...(answers.length > 0 && { answers: Object.fromEntries(answers) }),
  }
}
