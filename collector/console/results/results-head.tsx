import type { Results } from '#shared/results.ts'
import { useWords } from '../words/use-words.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { useFacetWords } from './use-facet-words.ts'
import { useView } from './use-view.ts'
import './results-head.css'

/** What is being read: survey, site, days, how many answered of how many shown. Always visible. */
export function ResultsHead({
  results,
  live,
}: {
  readonly results: Results
  readonly live: boolean
}) {
  const { pack, format } = useWords()
  const { head } = pack
  const { survey, answered, shown, excluded } = results
  const rate = shown > 0 ? head.rate(format.share(answered / shown)) : head.rateNone

  return (
    <header class="head">
      <div class="head-row">
        <h1 class="head-name">{survey.name}</h1>
        <LiveMark live={live} />
        <PeriodPicker today={results.today} />
      </div>
      <ul class="head-facts">
        <li>{format.range(results.from, results.to)}</li>
        <li>
          <strong>{head.answers(answered, format.count(answered))}</strong>
        </li>
        <li>{head.shown(shown, format.count(shown))}</li>
        <li>{rate}</li>
        {excluded > 0 && <li>{head.excluded(excluded, format.count(excluded))}</li>}
      </ul>
      <Narrowed />
    </header>
  )
}

function LiveMark({ live }: { readonly live: boolean }) {
  const { head } = useWords().pack
  return (
    <span class="live" data-live={live} title={live ? head.live : head.notLive}>
      <span class="live-dot" aria-hidden="true" />
      <span class={live ? undefined : 'unseen'}>{live ? head.live : head.notLive}</span>
    </span>
  )
}

/** The filter in force, with the way out of it. */
function Narrowed() {
  const { head, segments } = useWords().pack
  const { view, hrefOf } = useView()
  const { facetName, valueName } = useFacetWords()
  if (!view.segment) return null
  const { facet, value } = view.segment

  return (
    <p class="narrowed">
      <span>{head.only}</span>
      <span class="narrowed-chip">
        <span class="narrowed-facet">{facetName(facet)}</span> {valueName(facet, value)}
        <a href={hrefOf({ segment: undefined })} aria-label={segments.clear} title={segments.clear}>
          ×
        </a>
      </span>
    </p>
  )
}
