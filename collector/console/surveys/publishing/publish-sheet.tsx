import { useEffect, useRef } from 'preact/hooks'
import type { VersionList } from '#shared/site-replies.ts'
import type { Site } from '#shared/site.ts'
import { surveyOf } from '#shared/survey-of.ts'
import type { Survey, SurveyDraft } from '#shared/survey.ts'
import { useReply } from '../../api/use-reply.ts'
import { FirstAskLine } from '../../asked/first-ask-line.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { ChangesList } from './changes-list.tsx'
import { MissingList } from './missing-list.tsx'
import { stillNewer } from './still-newer.ts'
import './publishing.css'

/** What changes for shoppers, before it does: nothing is published by opening it. */
export function PublishSheet(props: {
  readonly site: Site
  readonly draft: SurveyDraft
  readonly published: Survey
  readonly onPublish: () => void
  readonly onBack: () => void
}) {
  const { publishing } = useSurveyWords()
  const { site, draft, published, onPublish, onBack } = props
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => sheet.current?.showModal(), [])
  const { id, ver, lang } = published
  const newer = useReply<VersionList>(`/api/surveys/${id}/versions`).data?.newer
  const after = surveyOf(draft, { id, site: site.id, ver: ver + 1, lang: site.lang ?? lang })
  return (
    <dialog class="publishing" ref={sheet} aria-labelledby="publishing-title" onClose={onBack}>
      <h2 class="sheet-title" id="publishing-title">
        {publishing.title}
      </h2>
      {newer && (
        <ChangesList
          before={published}
          after={after}
          brand={site.brand}
          defaults={stillNewer(newer, published, after)}
        />
      )}
      <MissingList draft={draft} />
      <p class="quiet">
        {publishing.becomes(ver + 1)} <FirstAskLine survey={after} site={site} />
      </p>
      <div class="acts">
        <button class="button button-main" type="button" onClick={onPublish}>
          {publishing.publish}
        </button>
        <button class="button" type="button" onClick={() => sheet.current?.close()}>
          {publishing.back}
        </button>
      </div>
    </dialog>
  )
}
