import { useEffect, useState } from 'preact/hooks'
import { trendStart } from '#shared/analysis/trend-start.ts'
import type { Results } from '#shared/results.ts'
import { useLive } from '../api/use-live.ts'
import { useReply } from '../api/use-reply.ts'
import { useRetry } from '../api/use-retry.ts'
import { Frame } from '../parts/frame.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { useWords } from '../words/use-words.tsx'
import { resultsAddress } from './addresses.ts'
import { Acting } from './acting.ts'
import { ResultsBody } from './results-body.tsx'
import { ResultsSkeleton } from './results-skeleton.tsx'
import { useMayEdit } from './use-may-edit.ts'
import { useView } from './use-view.ts'

/**
 * What the answers to one survey add up to, and how sure one can be.
 *
 * Two readings of the same counts: the period, what it is compared with and what came in since; and a
 * longer run for the trend's window.
 */
export function ResultsPage({ id }: { readonly id: string }) {
  const { pack } = useWords()
  const { view } = useView()
  const { revision, live } = useLive(id)
  const [stamp, setStamp] = useState(0)
  const [tries, setTries] = useState(0)
  const again = () => setTries((count) => count + 1)
  const { period, against = 'previous', segment } = view
  const fresh = stamp + tries

  const address = resultsAddress(id, period, { segment, compare: against })
  const { data, problem } = useReply<Results>(address, fresh)
  // which days these are, the collector says
  const trend = useReply<Results>(
    data && resultsAddress(id, { from: trendStart(data), to: data.to }, { segment }),
    fresh,
  )
  const mayEdit = useMayEdit(data?.site.id)
  useSignedIn(problem)
  useRetry(problem, again)

  // the collector numbers its changes: what was heard may already be in what was read
  const isNews = data !== undefined && revision > data.revision
  useEffect(() => {
    if (isNews) setStamp(revision)
  }, [isNews, revision])

  return (
    <Frame
      help="what-these-numbers-mean"
      title={data?.survey.name ?? pack.frame.surveys}
      trail={data && <Trail results={data} />}
    >
      {body()}
    </Frame>
  )

  function body() {
    if (data) {
      return (
        <Acting.Provider value={{ mayEdit, readAgain: again }}>
          <ResultsBody
            results={data}
            trend={trend.data}
            live={live}
            stamp={stamp}
            stale={problem !== undefined}
          />
        </Acting.Provider>
      )
    }
    if (problem) return <ProblemNotice problem={problem} again={again} />
    return <ResultsSkeleton />
  }
}

function Trail({ results }: { readonly results: Results }) {
  return <a href="/">{results.site.name}</a>
}
