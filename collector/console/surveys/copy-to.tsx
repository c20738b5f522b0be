import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { SiteList } from '#shared/results.ts'
import type { DraftReply } from '#shared/site-replies.ts'
import { ask } from '../api/ask.ts'
import { send } from '../api/send.ts'
import { useReply } from '../api/use-reply.ts'
import { useActs } from '../form/use-acts.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useWords } from '../words/use-words.tsx'
import { useSurveyWords } from './words/use-survey-words.ts'

/** Copies a survey, as it is written now, into another shop as a draft; nothing where there is no other. */
export function CopyTo({ from, survey }: { readonly from: string; readonly survey: string }) {
  const { surveys } = useSurveyWords()
  const { form } = useWords().pack
  const { route } = useLocation()
  const acts = useActs(() => undefined)
  // a list that is walked by arrow keys must not act on the way
  const [target, choose] = useState('')
  const others = useReply<SiteList>('/api/sites').data?.sites.filter(({ id }) => id !== from) ?? []
  if (others.length === 0) return null

  function copy(site: string) {
    const address = `/api/sites/${from}/drafts/${survey}`
    void acts.run(ask<DraftReply>(address), ({ draft }) => {
      const sending = send<{ id: string }>('POST', `/api/sites/${site}/drafts`, draft)
      void acts.run(sending, (made) => route(`/sites/${site}/surveys/${made.id}`))
    })
  }

  return (
    <>
      <select
        class="copy-to"
        aria-label={surveys.copyTo}
        value={target}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="" disabled>
          {surveys.copyTo}
        </option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {target !== '' && (
        <button type="button" onClick={() => copy(target)}>
          {form.copy}
        </button>
      )}
      <Trouble said={acts.trouble} />
    </>
  )
}
