import { useLocation } from 'preact-iso'
import type { DraftReply, SiteSurvey } from '#shared/site-replies.ts'
import { SureButton } from '../form/sure-button.tsx'
import { useActs } from '../form/use-acts.ts'
import { ask } from '../api/ask.ts'
import { send } from '../api/send.ts'
import { useSurveyWords } from './words/use-survey-words.ts'
import { CopyTo } from './copy-to.tsx'
import { Trouble } from '../parts/trouble.tsx'

/** One survey of a site, and what can be done with it. */
export function SiteSurveyRow(props: {
  readonly site: string
  readonly item: SiteSurvey
  readonly onChanged: () => void
  /** it is put away now */
  readonly onArchived: () => void
}) {
  const { surveys } = useSurveyWords()
  const { route } = useLocation()
  const { site, item, onChanged } = props
  const { id, name, state, draft, ver } = item
  const address = `/api/sites/${site}/drafts/${id}`

  const acts = useActs(onChanged)
  const pause = (paused: boolean) => void acts.run(send('PATCH', `/api/surveys/${id}`, { paused }))
  async function duplicate() {
    await acts.run(ask<DraftReply>(address), ({ draft }) => {
      const copy = { ...draft, name: surveys.copyOf(name) }
      const sending = send<{ id: string }>('POST', `/api/sites/${site}/drafts`, copy)
      void acts.run(sending, (made) => route(`/sites/${site}/surveys/${made.id}`))
    })
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
        {item.unusedRules?.map((rule) => (
          <p class="trouble" key={rule}>
            {surveys.unusedRule(rule)}
          </p>
        ))}
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
        <CopyTo from={site} survey={id} />
        {ver !== undefined && (
          <SureButton
            plain
            label={surveys.archive}
            to={name}
            ask={surveys.archiveSure}
            onSure={() =>
              void acts.run(
                send('PATCH', `/api/surveys/${id}`, { archived: true }),
                props.onArchived,
              )
            }
          />
        )}
        {draft && (
          <SureButton
            plain
            label={surveys.discard}
            to={name}
            ask={surveys.discardSure}
            onSure={() => void acts.run(send('DELETE', `${address}?rev=${draft.rev}`))}
          />
        )}
      </div>
      <Trouble said={acts.trouble} />
    </li>
  )
}
