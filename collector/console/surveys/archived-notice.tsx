import type { SiteSurvey } from '#shared/site-replies.ts'
import { send } from '../api/send.ts'
import { useActs } from '../form/use-acts.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useSurveyWords } from './words/use-survey-words.ts'

/** A survey was put away just now; undone, it is again what it was, asking if it asked. */
export function ArchivedNotice({
  item,
  onUndone,
}: {
  readonly item: SiteSurvey
  readonly onUndone: () => void
}) {
  const { surveys } = useSurveyWords()
  const acts = useActs(onUndone)
  const { id, name, state } = item
  const before = state === 'paused' ? { archived: false } : { paused: false }
  return (
    <div class="archived-notice" role="status">
      <span>{surveys.isArchived(name)}</span>
      <button
        class="button"
        type="button"
        onClick={() => void acts.run(send('PATCH', `/api/surveys/${id}`, before))}
      >
        {surveys.undo}
      </button>
      <Trouble said={acts.trouble} />
    </div>
  )
}
