import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { SiteReply, VersionList } from '#shared/desk.ts'
import { diffSurveys, type Difference } from '#shared/diff-surveys.ts'
import { useReply } from '../../api/use-reply.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { useWords } from '../../words/use-words.tsx'
import { SiteFrame } from '../../parts/site-frame.tsx'
import { DeskWords, useDeskWords } from '../words/desk-words.ts'

/** `/sites/:id/surveys/:survey/versions`: what was published when, and what changed. */
export function VersionsPage() {
  return (
    <DeskWords>
      <Versions />
    </DeskWords>
  )
}

function Versions() {
  const { surveys } = useDeskWords()
  const { format } = useWords()
  const { id = '', survey = '' } = useRoute().params
  const [tries, setTries] = useState(0)
  const site = useReply<SiteReply>(`/api/sites/${id}`)
  const { data, problem } = useReply<VersionList>(`/api/surveys/${survey}/versions`, tries)
  useSignedIn(problem)
  const versions = data?.versions ?? []

  return (
    <SiteFrame id={id} reply={site.data} at="surveys">
      {!data && problem && <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />}
      {data && <h1 class="page-title">{versions[0]?.survey.name}</h1>}
      {versions.map((version, place) => {
        const before = versions[place + 1]
        const name = surveys.version(version.survey.ver, format.instant(version.published))
        return (
          <section key={version.survey.ver} class="sheet stack" aria-label={name}>
            <h2 class="sheet-title">{name}</h2>
            {before ? (
              <Differences list={diffSurveys(before.survey, version.survey)} />
            ) : (
              <p class="quiet">{surveys.first}</p>
            )}
          </section>
        )
      })}
    </SiteFrame>
  )
}

function Differences({ list }: { readonly list: readonly Difference[] }) {
  const { surveys, fields } = useDeskWords()
  if (list.length === 0) return <p class="quiet">{surveys.noDifference}</p>
  return (
    <ul class="differences">
      {list.map(({ path, before, after }) => (
        <li key={path.join(' ')}>
          <span class="difference-path">
            {path.map((part) => (Object.hasOwn(fields, part) ? fields[part] : part)).join(' › ')}
          </span>
          {before !== undefined && (
            <del>
              <span class="unseen">{surveys.was}: </span>
              {before}
            </del>
          )}
          {after !== undefined && (
            <ins>
              <span class="unseen">{surveys.is}: </span>
              {after}
            </ins>
          )}
        </li>
      ))}
    </ul>
  )
}
