import { useState } from 'preact/hooks'
import type { SiteList, SurveyList, SurveyListItem } from '#shared/results.ts'
import { useReply } from '../api/use-reply.ts'
import { Frame } from '../parts/frame.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { ResultsSkeleton } from '../results/results-skeleton.tsx'
import { useWords } from '../words/use-words.tsx'
import { SiteTable } from './site-table.tsx'
import './overview-page.css'

/** All surveys of the owner's sites, with their scores side by side. */
export function OverviewPage() {
  const { pack } = useWords()
  const [tries, setTries] = useState(0)
  const { data, problem } = useReply<SurveyList>('/api/surveys', tries)
  const sites = useReply<SiteList>('/api/sites', tries).data?.sites ?? []
  useSignedIn(problem)

  return <Frame title={pack.overview.title}>{body()}</Frame>

  function body() {
    if (data && data.surveys.length + sites.length > 0) {
      return <Sites surveys={data.surveys} sites={sites} />
    }
    if (data) return <NoSurveys />
    if (problem) return <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />
    return <ResultsSkeleton />
  }
}

function NoSurveys() {
  const { overview } = useWords().pack
  return (
    <Notice title={overview.empty} hint={overview.emptyHint}>
      <a class="button button-main" href="/sites/new">
        {overview.addShop}
      </a>
    </Notice>
  )
}

function Sites(props: {
  readonly surveys: readonly SurveyListItem[]
  readonly sites: SiteList['sites']
}) {
  const { overview } = useWords().pack
  const bySite = Map.groupBy(props.surveys, ({ site }) => site.id)
  const bare = props.sites.filter(({ id }) => !bySite.has(id))
  return (
    <>
      <header class="head">
        <h1 class="head-name">{overview.title}</h1>
        <p class="head-facts">{overview.window}</p>
      </header>
      {[...bySite].map(([id, listed]) => (
        <section class="sheet site" key={id} aria-labelledby={`site-${id}`}>
          <SiteHead id={id} name={listed[0]?.site.name ?? id} />
          <SiteTable surveys={listed} />
        </section>
      ))}
      {bare.map(({ id, name }) => (
        <section class="sheet site" key={id} aria-labelledby={`site-${id}`}>
          <SiteHead id={id} name={name} />
          <p class="quiet">{overview.empty}</p>
        </section>
      ))}
      <p>
        <a class="button" href="/sites/new">
          {overview.addShop}
        </a>
      </p>
    </>
  )
}

function SiteHead({ id, name }: { readonly id: string; readonly name: string }) {
  const { overview } = useWords().pack
  return (
    <header class="sheet-head">
      <h2 class="sheet-title" id={`site-${id}`}>
        {name}
      </h2>
      <a class="button" href={`/sites/${id}`} aria-label={`${overview.manage}: ${name}`}>
        {overview.manage}
      </a>
    </header>
  )
}
