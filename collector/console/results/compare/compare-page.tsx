import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Results } from '#shared/results.ts'
import {
  firstPeriod,
  queryOfSides,
  secondPeriod,
  sidesOf,
  type SidesView,
} from '../../address/sides.ts'
import { useReply } from '../../api/use-reply.ts'
import { Frame } from '../../parts/frame.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { useWords } from '../../words/use-words.tsx'
import { resultsAddress } from '../addresses.ts'
import { ResultsSkeleton } from '../results-skeleton.tsx'
import { CompareBody } from './compare-body.tsx'
import { SidePicker } from './side-picker.tsx'
import { useCompareWords } from './words/use-compare-words.ts'
import './compare.css'

/** Two periods, two groups or two surveys side by side, with the one thing that may be said of them. */
export function ComparePage({ id }: { readonly id: string }) {
  const { pack } = useWords()
  const words = useCompareWords()
  const { path, query, route } = useLocation()
  const sides = sidesOf(query, id)
  const [tries, setTries] = useState(0)
  const a = useReply<Results>(
    resultsAddress(id, firstPeriod(sides), { compare: 'previous' }),
    tries,
  )
  const second = secondPeriod(sides, a.data)
  const b = useReply<Results>(second && resultsAddress(sides.b.survey, second), tries)
  const problem = a.problem ?? b.problem
  useSignedIn(problem)
  if (!words) return null

  const go = (to: SidesView) => {
    // another survey on the first side is another page
    const base = to.a.survey === id ? path : `/surveys/${encodeURIComponent(to.a.survey)}/compare`
    route(base + queryOfSides(to, query.lang))
  }
  return (
    <Frame
      title={words.title}
      trail={
        <a href={`/surveys/${encodeURIComponent(id)}`}>
          {a.data?.survey.name ?? pack.frame.results}
        </a>
      }
    >
      <header class="head">
        <h1 class="head-name">{words.title}</h1>
      </header>
      <div class="sheet sides">
        <SidePicker name="a" sides={sides} results={a.data} go={go} words={words} />
        <button
          type="button"
          class="button sides-swap"
          disabled={sides.b.period === 'before'}
          onClick={() => go({ a: sides.b, b: sides.a })}
        >
          {words.swap}
        </button>
        <SidePicker name="b" sides={sides} results={b.data} go={go} words={words} />
      </div>
      {body()}
    </Frame>
  )

  function body() {
    if (a.data && b.data && words) {
      const both = {
        a: { results: a.data, who: sides.a.who },
        b: { results: b.data, who: sides.b.who },
      }
      return <CompareBody {...both} words={words} busy={a.loading || b.loading} />
    }
    if (problem) return <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />
    return <ResultsSkeleton />
  }
}
