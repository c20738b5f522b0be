import { useState } from 'preact/hooks'
import type { SurveyList, SurveyListItem } from '#shared/results.ts'
import { useReply } from '../api/use-reply.ts'
import { Frame } from '../parts/frame.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { ResultsSkeleton } from '../results/results-skeleton.tsx'
import { useWords } from '../words/use-words.tsx'
import { SurveyRow } from './survey-row.tsx'
import './overview-page.css'

/** All surveys of the owner's sites, with their scores side by side. */
export function OverviewPage() {
  const { pack } = useWords()
  const [tries, setTries] = useState(0)
  const { data, problem } = useReply<SurveyList>('/api/surveys', tries)
  useSignedIn(problem)

  return <Frame title={pack.overview.title}>{body()}</Frame>

  function body() {
    if (data) return data.surveys.length > 0 ? <Sites surveys={data.surveys} /> : <NoSurveys />
    if (problem) return <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />
    return <ResultsSkeleton />
  }
}

function NoSurveys() {
  const { overview } = useWords().pack
  return (
    <Notice title={overview.empty} hint={overview.emptyHint}>
      <pre class="command">
        <code>earshot survey publish --site SITE survey.json</code>
      </pre>
    </Notice>
  )
}

function Sites({ surveys }: { readonly surveys: readonly SurveyListItem[] }) {
  const { overview } = useWords().pack
  const sites = Map.groupBy(surveys, ({ site }) => site.id)
  return (
    <>
      <header class="head">
        <h1 class="head-name">{overview.title}</h1>
        <p class="head-facts">{overview.window}</p>
      </header>
      {[...sites].map(([id, listed]) => (
        <section class="sheet site" key={id} aria-labelledby={`site-${id}`}>
          <h2 class="sheet-title" id={`site-${id}`}>
            {listed[0]?.site.name}
          </h2>
          <table class="surveys">
            <thead>
              <tr>
                <th scope="col">{overview.survey}</th>
                <th scope="col">{overview.score}</th>
                <th scope="col">{overview.trend}</th>
                <th scope="col">{overview.answers}</th>
                <th scope="col">{overview.rate}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((survey) => (
                <SurveyRow key={survey.id} survey={survey} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}
