import type { SiteSurvey } from '#shared/site-replies.ts'
import { send } from '../api/send.ts'
import { useActs } from '../form/use-acts.ts'
import { Folded } from '../parts/folded.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useWords } from '../words/use-words.tsx'
import { useSurveyWords } from './words/use-survey-words.ts'

/** The surveys of a shop that were put away, with the way back. */
export function ArchivedPart(props: {
  readonly items: readonly SiteSurvey[]
  readonly onChanged: () => void
}) {
  const { surveys } = useSurveyWords()
  const { format } = useWords()
  const { items, onChanged } = props
  const acts = useActs(onChanged)
  if (items.length === 0) return null
  return (
    <Folded title={surveys.archived} summary={format.count(items.length)}>
      <p class="quiet">{surveys.archivedHint}</p>
      <ul class="desk-list">
        {items.map(({ id, name }) => (
          <li key={id} class="desk-row">
            <span>{name}</span>
            <div class="desk-row-acts">
              <a href={`/surveys/${id}`}>{surveys.results}</a>
              <button
                type="button"
                aria-label={`${surveys.unarchive} ${name}`}
                onClick={() =>
                  void acts.run(send('PATCH', `/api/surveys/${id}`, { archived: false }))
                }
              >
                {surveys.unarchive}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <Trouble said={acts.trouble} />
    </Folded>
  )
}
