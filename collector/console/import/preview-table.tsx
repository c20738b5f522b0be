import type { ImportCheck } from '#collector/exchange/import/import-check.ts'
import type { Survey } from '#shared/survey.ts'
import { localize } from '#shared/words/localize.ts'
import { useWords } from '../words/use-words.tsx'
import { PLACES } from './picks.ts'
import { useImportWords } from './words/use-import-words.ts'

type Row = ImportCheck['preview'][number]

/** The first rows as they will be kept: read, converted, in the survey's own terms. */
export function PreviewTable(props: { readonly survey: Survey; readonly rows: readonly Row[] }) {
  const { found, reads } = useImportWords()
  const { format, pack } = useWords()
  const { survey, rows } = props
  const places = PLACES.filter((place) => rows.some((row) => told(row, place) !== ''))
  return (
    <figure class="import-table" tabIndex={0} aria-label={found.preview}>
      <table>
        <caption>{found.preview}</caption>
        <thead>
          <tr>
            <th scope="col">{found.line}</th>
            <th scope="col">{found.when}</th>
            {survey.questions.map(({ id, kind }) => (
              <th key={id} scope="col">
                {pack.kinds[kind]}
              </th>
            ))}
            {places.map((place) => (
              <th key={place} scope="col">
                {reads.places[place]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td>{format.count(row.line)}</td>
              <td>{format.instant(String(row.at))}</td>
              {survey.questions.map(({ id }) => (
                <td key={id} dir="auto">
                  {answered(row, id)}
                </td>
              ))}
              {places.map((place) => (
                <td key={place} dir="auto">
                  {told(row, place)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )

  /** options by their words */
  function answered(row: Row, id: string): string {
    const answer = row.answers[id]
    if (answer === undefined) return ''
    if (!Array.isArray(answer.a)) return String(answer.a)
    const options = survey.questions.find((question) => question.id === id)?.options ?? []
    const words = answer.a.map((one: string) => {
      const text = options.find((option) => option.id === one)?.text
      return text ? localize(text, [pack.lang, survey.lang]) : one
    })
    return [...words, ...(answer.o === undefined ? [] : [answer.o])].join(', ')
  }
}

function told({ ctx }: Row, place: (typeof PLACES)[number]): string {
  const value: unknown = Reflect.get(ctx, place)
  return typeof value === 'string' ? value : ''
}
