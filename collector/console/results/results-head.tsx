import type { Results } from '#shared/results.ts'
import { sayNone } from '#shared/phrases/say-none.ts'
import { sayLaterAnswers } from '#shared/phrases/say-later.ts'
import { useWords } from '../words/use-words.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { useCompareAddress } from './use-compare-address.ts'
import { useFacetWords } from './use-facet-words.ts'
import { useView } from './use-view.ts'
import { answersOf } from './answers-of.ts'
import { exportAddress } from './addresses.ts'
import './results-head.css'

/** What is being read: survey, site, days, how many answered of how many shown. Always visible. */
export function ResultsHead(props: {
  readonly results: Results
  readonly live: boolean
  /** answers have arrived since the page was opened */
  readonly fresh: boolean
}) {
  const { results, live, fresh } = props
  return (
    <header class="head">
      <div class="head-row">
        <h1 class="head-name">{results.survey.name}</h1>
        <LiveMark live={live} />
        <PeriodPicker results={results} />
      </div>
      <div class="head-row">
        <Facts results={results} fresh={fresh} />
        <Acts results={results} />
      </div>
      <Narrowed />
    </header>
  )
}

/** Days, answers, impressions and response rate. Where there is nothing to count, no zero is shown. */
function Facts({ results, fresh }: { readonly results: Results; readonly fresh: boolean }) {
  const { pack, say, format } = useWords()
  const { head } = pack
  const { hrefOf } = useView()
  const { from, to, since, later, answered, shown, excluded, elsewhere = 0 } = results
  const answers = answersOf(results)
  const none = results.only ? sayNone(say, results) : pack.states.empty
  return (
    <ul class="head-facts">
      <li class="on-paper">{results.site.name}</li>
      <li>{since === undefined ? format.range(from, to) : say.since(format.longDate(since))}</li>
      {answers > 0 && (
        <li>
          <strong key={answers} class={fresh ? 'fresh' : undefined}>
            {head.answers(answers, format.count(answers))}
          </strong>
        </li>
      )}
      {elsewhere > 0 && <li>{head.elsewhere(elsewhere, format.count(elsewhere))}</li>}
      {shown > 0 ? (
        <>
          <li>{head.shown(shown, format.count(shown))}</li>
          <li>{answered > 0 ? head.rate(format.share(answered / shown)) : none}</li>
        </>
      ) : (
        <li>{head.rateNone}</li>
      )}
      {later && <li class="head-later">{sayLaterAnswers(say, results)}</li>}
      {excluded > 0 && (
        <li>
          <a href={hrefOf({ list: 'suspected' })}>
            {head.excluded(excluded, format.count(excluded))}
          </a>
        </li>
      )}
    </ul>
  )
}

/** What can be done with what is seen: hand it on, or take it along. */
function Acts({ results }: { readonly results: Results }) {
  const { head } = useWords().pack
  const compare = useCompareAddress(results.survey.id)
  const { view } = useView()
  const { segment, mood, q, status, tag } = view
  const narrowed = results.survey.anonymous ? undefined : segment
  const isFiltered = [narrowed, mood, q, status, tag].some((one) => one !== undefined)
  const base = encodeURIComponent(results.survey.id)
  return (
    <nav class="head-acts" aria-label={`${head.compare}, ${head.share}, ${head.export}`}>
      <a class="head-act" href={compare}>
        {head.compare}
      </a>
      <a class="head-act" href={`/surveys/${base}/share`}>
        {head.share}
      </a>
      <details class="period-custom head-export">
        <summary class="head-act">{head.export}</summary>
        <ul class="head-formats">
          {isFiltered && <li class="head-filtered">{head.exportFiltered}</li>}
          {EXPORTS.map(({ name, ...wanted }) => (
            <li key={name}>
              <a class="head-act" download href={exportAddress(results, view, wanted)}>
                {name}
              </a>
            </li>
          ))}
          <li>
            <a class="head-act" download href={exportAddress(results, view, CODE_BOOK)}>
              {head.codebook}
            </a>
          </li>
        </ul>
      </details>
    </nav>
  )
}

const EXPORTS = [
  { name: 'CSV', format: 'csv' },
  // what a spreadsheet opens that writes decimals with a comma
  { name: 'CSV (;)', format: 'csv', separator: 'semicolon' },
  { name: 'XLSX', format: 'xlsx' },
  { name: 'JSON', format: 'json' },
  { name: 'NDJSON', format: 'ndjson' },
  { name: 'PARQUET', format: 'parquet' },
] as const

const CODE_BOOK = { format: 'csv', what: 'codebook' } as const

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
