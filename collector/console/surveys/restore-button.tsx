import { useLocation } from 'preact-iso'
import type { DraftReply } from '#shared/site-replies.ts'
import type { Survey } from '#shared/survey.ts'
import { ask } from '../api/ask.ts'
import { send } from '../api/send.ts'
import { SureButton } from '../form/sure-button.tsx'
import { useActs } from '../form/use-acts.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useSurveyWords } from './words/use-survey-words.ts'

/** Makes a draft of an older version, and opens it: what shoppers see stays until it is published. */
export function RestoreButton({
  site,
  version,
}: {
  readonly site: string
  readonly version: Survey
}) {
  const { publishing } = useSurveyWords()
  const { route } = useLocation()
  const acts = useActs(() => route(`/sites/${site}/surveys/${version.id}`))
  const address = `/api/sites/${site}/drafts/${version.id}`
  const { site: _site, ver, ...draft } = version

  const restore = () =>
    void acts.run(ask<DraftReply>(address), ({ note }) => {
      void acts.run(send('PATCH', address, { rev: note?.rev ?? 0, draft }))
    })
  return (
    <>
      <SureButton
        label={publishing.restore}
        ask={publishing.restoreSure}
        to={String(ver)}
        onSure={restore}
      />
      <Trouble said={acts.trouble} />
    </>
  )
}
