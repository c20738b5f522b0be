import type { SiteReply, VersionList } from '#shared/site-replies.ts'
import type { Results } from '#shared/results.ts'
import { useReply } from '../api/use-reply.ts'
import { FirstAskLine } from '../asked/first-ask-line.tsx'
import { useWords } from '../words/use-words.tsx'

/** For a survey without an answer: when it is first asked, by its own rules, and where to look. */
export function WhenAsked({ results }: { readonly results: Results }) {
  const { states } = useWords().pack
  const { survey, site } = results
  const { data } = useReply<VersionList>(`/api/surveys/${encodeURIComponent(survey.id)}/versions`)
  const rules = useReply<SiteReply>(`/api/sites/${encodeURIComponent(site.id)}`).data
  const newest = data?.versions[0]?.survey
  return (
    <>
      {newest && rules && (
        <p class="empty-when">
          <FirstAskLine survey={newest} site={rules.site} paused={data.paused} />
        </p>
      )}
      <p class="empty-links">
        <a href={`/sites/${site.id}/surveys/${survey.id}`}>{states.openEditor}</a>
        <a href={`/sites/${site.id}/install`}>{states.openInstall}</a>
        <a href={`/s/${survey.id}?test`} target="_blank" rel="noopener">
          {states.openTest}
        </a>
        <a href="/help/troubleshooting">{states.openHelp}</a>
      </p>
    </>
  )
}
