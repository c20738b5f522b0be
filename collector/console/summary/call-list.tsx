import { useState } from 'preact/hooks'
import type { CustomerHealth, CustomerHealthList } from '#shared/customer-health-list.ts'
import type { SummaryPack } from '#shared/phrases/summary/pack.ts'
import { useReply } from '../api/use-reply.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useWords } from '../words/use-words.tsx'

const PARTS = ['satisfaction', 'recency', 'frequency', 'complaint'] as const
const MOST = 20

/** Named customers by their health, the worst first. Read once it is opened: it takes all orders. */
export function CallList({ pack, site }: { readonly pack: SummaryPack; readonly site: string }) {
  const [isOpen, setOpen] = useState(false)
  const [stamp, setStamp] = useState(0)
  const { format } = useWords()
  const address = `/api/sites/${site}/customers/health?limit=${MOST}`
  const { data, problem } = useReply<CustomerHealthList>(isOpen ? address : undefined, stamp)
  return (
    <details
      class="sheet summary-call"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h2 class="sheet-title figure-label">{pack.call.title}</h2>
      </summary>
      {problem && <ProblemNotice problem={problem} again={() => setStamp((n) => n + 1)} />}
      {data && (
        <>
          <p class="quiet">
            {pack.call.counts(
              format.count(data.counts.call),
              format.count(data.counts.watch),
              format.count(data.counts.fine),
            )}
          </p>
          {data.customers.length === 0 && <p>{pack.call.nobody}</p>}
          <ol class="call-list">
            {data.customers.map((customer) => (
              <Line key={customer.customer} pack={pack} customer={customer} />
            ))}
          </ol>
        </>
      )}
      <p class="quiet">{pack.call.formula}</p>
    </details>
  )
}

function Line(props: { readonly pack: SummaryPack; readonly customer: CustomerHealth }) {
  const { pack, customer: one } = props
  const parts = PARTS.flatMap((part) => {
    const value = one.parts[part]
    return value === undefined ? [] : [`${pack.call.parts[part]} ${value}`]
  })
  return (
    <li>
      <bdi>{one.customer}</bdi> <strong>{one.score}</strong>{' '}
      <span class="quiet">{parts.join(pack.comma)}</span>
    </li>
  )
}
