import type { ImportCheck } from '#collector/exchange/import/import-check.ts'
import { useWords } from '../words/use-words.tsx'
import { Said } from './said.tsx'
import { useImportWords } from './words/use-import-words.ts'

/** Cells and rows that do not fit, each with its line, its column and the cause. */
export function ProblemTable({ problems }: { readonly problems: ImportCheck['problems'] }) {
  const { found } = useImportWords()
  const { format } = useWords()
  const said = found.problems(format.count(problems.count), problems.count)
  return (
    <figure class="import-table" tabIndex={0} aria-label={said}>
      <table>
        <caption>{said}</caption>
        <thead>
          <tr>
            <th scope="col">{found.line}</th>
            <th scope="col">{found.column}</th>
            <th scope="col">{found.cause}</th>
          </tr>
        </thead>
        <tbody>
          {problems.first.map(({ line, column, cause }) => (
            <tr key={`${line} ${column} ${cause}`}>
              <td>{format.count(line)}</td>
              <td>{column ?? found.wholeRow}</td>
              <td>
                <Said sentence={cause} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
