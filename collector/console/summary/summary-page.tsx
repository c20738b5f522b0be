import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { SiteReply } from '#shared/site-replies.ts'
import type { SummaryPack } from '#shared/phrases/summary/pack.ts'
import { summaryPackFor } from '#shared/phrases/summary/packs.ts'
import { sayNext } from '#shared/phrases/summary/say-next.ts'
import { saySummaryWhy } from '#shared/phrases/summary/say-why.ts'
import type { Summary } from '#shared/summary.ts'
import { useReply } from '../api/use-reply.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { useWords } from '../words/use-words.tsx'
import { CallList } from './call-list.tsx'
import { BandsPart } from './bands-part.tsx'
import { FigureRow } from './figure-row.tsx'
import './summary.css'

const PARTS = ['satisfaction', 'engagement', 'customers', 'together'] as const

/** `/sites/:id/summary`: satisfaction beside engagement beside customers, and what to do next. */
export function SummaryPage() {
  const { language } = useWords()
  const pack = summaryPackFor(language)
  const { id = '' } = useRoute().params
  const site = useReply<SiteReply>(`/api/sites/${id}`)
  const [stamp, setStamp] = useState(0)
  const { data, problem } = useReply<Summary>(`/api/sites/${id}/summary`, stamp)
  const again = () => setStamp((n) => n + 1)
  useSignedIn(problem)
  return (
    <SiteFrame id={id} reply={site.data} at="summary">
      {data ? (
        <Body pack={pack} summary={data} mayCall={site.data?.role === 'owner'} />
      ) : (
        problem && <ProblemNotice problem={problem} again={again} />
      )}
    </SiteFrame>
  )
}

function Body(props: {
  readonly pack: SummaryPack
  readonly summary: Summary
  /** names of customers are for owners */
  readonly mayCall: boolean
}) {
  const { pack, summary, mayCall } = props
  const { format, say } = useWords()
  const { site, days, month, figures, bands, excludedVisits } = summary
  const periods = pack.periods(format.range(days.from, days.to), format.range(month.from, month.to))
  return (
    <>
      <header class="summary-head">
        <h1 class="page-title">{pack.title}</h1>
        <p class="quiet">{periods}</p>
        <a class="summary-file" href={`/api/sites/${site.id}/summary?format=csv`} download>
          {pack.download}
        </a>
      </header>
      <section class="sheet summary-next">
        <h2 class="sheet-title">{pack.next}</h2>
        <p>
          {sayNext(pack, summary)} <a href={`/sites/${site.id}`}>{pack.comments}</a>
        </p>
        {summary.why && (
          <ul class="quiet">
            {saySummaryWhy(say, summary.why).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </section>
      <div class="summary-parts">
        {PARTS.map((part) => {
          const own = figures.filter((figure) => figure.part === part)
          const missing = missingOf(pack, summary, part, own.length)
          if (own.length === 0 && missing === undefined) return null
          return (
            <section class={`sheet summary-${part}`} key={part}>
              <h2 class="sheet-title">{pack.parts[part]}</h2>
              {missing !== undefined && <p class="quiet">{missing}</p>}
              <ul class="figures">
                {own.map((figure) => (
                  <FigureRow key={`${figure.id}${figure.currency}`} pack={pack} figure={figure} />
                ))}
              </ul>
            </section>
          )
        })}
        {bands.length > 0 && <BandsPart pack={pack} bands={bands} />}
      </div>
      {mayCall && <CallList pack={pack} site={site.id} />}
      {excludedVisits > 0 && <p class="quiet">{pack.excluded(format.count(excludedVisits))}</p>}
      <p class="quiet">{pack.caveat}</p>
    </>
  )
}

/** Why a part is empty. */
function missingOf(
  pack: SummaryPack,
  { countsVisits }: Summary,
  part: (typeof PARTS)[number],
  count: number,
): string | undefined {
  if (part === 'engagement' && !countsVisits) return pack.visitsOff
  if (count > 0 || part === 'together') return undefined
  return part === 'customers' ? pack.noOrders : pack.withheld.none
}
