import type { ImportRecord } from '#collector/store/import-record.ts'
import { send } from '../api/send.ts'
import { useReply } from '../api/use-reply.ts'
import { SureButton } from '../form/sure-button.tsx'
import { useActs } from '../form/use-acts.ts'
import { Part } from '../parts/part.tsx'
import { useWords } from '../words/use-words.tsx'
import { sourceName } from './source-name.ts'
import { useImportWords } from './words/use-import-words.ts'
import { Trouble } from '../parts/trouble.tsx'

/** What was imported before; each can be taken out again, whole. */
export function PastImports(props: {
  readonly base: string
  readonly stamp: number
  readonly onChanged: () => void
}) {
  const words = useImportWords()
  const { format } = useWords()
  const { base, stamp, onChanged } = props
  const { data } = useReply<{ readonly imports: readonly ImportRecord[] }>(`${base}/imports`, stamp)
  const acts = useActs(onChanged)
  return (
    <Part title={words.past}>
      {data?.imports.length === 0 && <p class="quiet">{words.none}</p>}
      <ul>
        {data?.imports.map(({ id, survey, source, stored, state, begun, firstDay, lastDay }) => (
          <li class="row" key={id}>
            <span>
              {sourceName(source) ?? words.found.from()}:{' '}
              {words.answers(format.count(stored), stored)}
              <span class="quiet">
                {' '}
                · <a href={`/surveys/${survey}`}>{survey}</a> · {format.range(firstDay, lastDay)}
              </span>
            </span>
            <span class="quiet">
              {words.states[state]} · {format.instant(begun)}
            </span>
            {state !== 'undone' && (
              <SureButton
                label={words.undo}
                ask={words.undoSure}
                to={`${survey}, ${format.instant(begun)}`}
                onSure={() => void acts.run(send('DELETE', `${base}/imports/${id}`))}
              />
            )}
          </li>
        ))}
      </ul>
      <Trouble said={acts.trouble} />
    </Part>
  )
}
