import type { SiteHealth, VersionList } from '#shared/site-replies.ts'
import type { Site } from '#shared/site.ts'
import { useReply } from '../api/use-reply.ts'
import { FirstAskLine } from '../asked/first-ask-line.tsx'
import { tagTrouble } from './site/tag-trouble.ts'
import { useSurveyWords } from './words/use-survey-words.ts'

/** What to do now on the way to the first response, and what would keep it from coming. */
export function NextStep(props: {
  readonly step: 'shop' | 'tag' | 'survey' | 'answer'
  readonly site: Site
  readonly health: SiteHealth
  /** the one that asks; absent: none is published */
  readonly survey: string | undefined
}) {
  const { surveys, install } = useSurveyWords()
  const { step, site, health, survey } = props
  const { steps } = surveys
  const trouble = tagTrouble(health.tag, site.origins)
  const { origin } = new URL(health.tag)
  return (
    <>
      {step === 'tag' && <p class="quiet">{steps.tagHint}</p>}
      {step === 'survey' && <p class="quiet">{surveys.noneHint}</p>}
      {step === 'answer' && survey && <FirstResponse survey={survey} site={site} health={health} />}
      {trouble && (
        <p class="install-trouble">
          {trouble === 'local' ? install.onlyHere(origin) : install.blocked(origin)}
        </p>
      )}
      {!health.canMail && <p class="quiet">{steps.noMail}</p>}
    </>
  )
}

/** When it comes by the survey's own rules, and how to have one at once that counts nowhere. */
function FirstResponse(props: {
  readonly survey: string
  readonly site: Site
  readonly health: SiteHealth
}) {
  const { surveys, install, publishing } = useSurveyWords()
  const { survey, site, health } = props
  const { data } = useReply<VersionList>(`/api/surveys/${survey}/versions`)
  const newest = data?.versions[0]?.survey
  const { seen } = health
  return (
    <>
      {newest && (
        <p>
          <FirstAskLine survey={newest} site={site} paused={data.paused} />
        </p>
      )}
      <p class="checklist-links">
        <a href={`/s/${survey}?test`} target="_blank" rel="noopener" title={publishing.testHint}>
          {publishing.testResponse}
        </a>
        {seen && (
          <a href={`${seen.origin}${seen.page ?? '/'}#earshot`} target="_blank" rel="noopener">
            {install.panel}
          </a>
        )}
      </p>
      {health.tested && <p class="quiet">{surveys.steps.tested}</p>}
    </>
  )
}
