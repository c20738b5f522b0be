import { useLocation } from 'preact-iso'
import type { DeskDraft, DeskItem } from '#shared/desk.ts'
import { SureButton } from '../../form/sure-button.tsx'
import { useActs } from '../../form/use-acts.ts'
import { send } from '../../api/send.ts'
import { useDeskWords } from '../words/desk-words.ts'
import { Trouble } from '../../parts/trouble.tsx'

/** One survey of a site, and what can be done with it. */
export function DeskRow(props: {
  readonly site: string
  readonly item: DeskItem
  readonly onChanged: () => void
}) {
  const { surveys } = useDeskWords()
  const { route } = useLocation()
  const { site, item, onChanged } = props
  const { id, name, state, draft, ver } = item
  const address = `/api/sites/${site}/drafts/${id}`

  const acts = useActs(onChanged)
  const pause = (paused: boolean) => acts.run(send('PATCH', `/api/surveys/${id}`, { paused }))
  async function duplicate() {
    const reply = await fetch(address)
    if (!reply.ok) return
    const { draft: original }: DeskDraft = await reply.json()
    const copy = { ...original, name: surveys.copyOf(name) }
    const sent = await send<{ id: string }>('POST', `/api/sites/${site}/drafts`, copy)
    if (sent.ok) route(`/sites/${site}/surveys/${sent.data.id}`)
  }

  return (
    <li class="desk-row">
      <div>
        <a class="desk-name" href={`/sites/${site}/surveys/${id}`}>
          {name}
        </a>
        <p class="desk-state" data-state={state}>
          {surveys.states[state]}
          {draft && state !== 'draft' && ` · ${surveys.changed}`}
        </p>
      </div>
      <div class="desk-row-acts">
        {ver !== undefined && <a href={`/surveys/${id}`}>{surveys.results}</a>}
        {ver !== undefined && (
          <a href={`/sites/${site}/surveys/${id}/versions`}>{surveys.versions}</a>
        )}
        <button type="button" onClick={() => void duplicate()}>
          {surveys.duplicate}
        </button>
        {ver !== undefined && (
          <button type="button" onClick={() => pause(state !== 'paused')}>
            {state === 'paused' ? surveys.resume : surveys.pause}
          </button>
        )}
        {draft && (
          <SureButton
            plain
            label={surveys.discard}
            to={name}
            ask={surveys.discardSure}
            onSure={() => acts.run(send('DELETE', `${address}?rev=${draft.rev}`))}
          />
        )}
      </div>
      <Trouble said={acts.trouble} />
    </li>
  )
}
