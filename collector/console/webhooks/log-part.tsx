import { useEffect, useState } from 'preact/hooks'
import { useReply } from '../api/use-reply.ts'
import { useWords } from '../words/use-words.tsx'
import type { DeliveryList, ShownDelivery } from '#collector/outbox/shown-delivery.ts'
import { send } from '../api/send.ts'
import { useActs } from '../form/use-acts.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useWebhookWords } from './words/use-webhook-words.ts'

/** While something waits for its first attempt, the log is read again this often. */
const LOOK_MS = 1_000
const FAILED_SINCE_MS = 30 * 86_400_000

/** What was sent to a receiver, newest first, with every attempt; what failed can be sent again. */
export function LogPart(props: { readonly address: string; readonly stamp: number }) {
  const { act, log } = useWebhookWords()
  const [looks, setLooks] = useState(0)
  const [before, setBefore] = useState<string>()
  const page = before === undefined ? '' : `&before=${before}`
  const address = `${props.address}/deliveries?limit=20${page}`
  const { data, problem } = useReply<DeliveryList>(address, props.stamp * 1_000 + looks)
  const isFresh = data?.deliveries.some(({ state, tried }) => state === 'waiting' && tried === 0)
  const look = () => setLooks((last) => last + 1)
  useEffect(() => {
    if (!isFresh) return undefined
    const timer = setTimeout(look, LOOK_MS)
    return () => clearTimeout(timer)
  }, [isFresh, looks])

  const acts = useActs(look)
  const replay = (body: unknown) => void acts.run(send('POST', `${props.address}/replay`, body))
  const allFailed = () =>
    replay({ failedSince: new Date(Date.now() - FAILED_SINCE_MS).toISOString() })

  if (!data) return problem ? <ProblemNotice problem={problem} again={look} /> : null
  if (data.deliveries.length === 0) return <p class="quiet">{log.none}</p>
  return (
    <>
      <ol class="hook-log">
        {data.deliveries.map((delivery) => (
          <LogRow
            key={delivery.delivery}
            delivery={delivery}
            onAgain={() => replay({ delivery: delivery.delivery })}
          />
        ))}
      </ol>
      <Trouble said={acts.trouble} />
      <div class="acts">
        {data.deliveries.some(({ state }) => state === 'failed') && (
          <button class="button" type="button" onClick={allFailed}>
            {act.allFailed}
          </button>
        )}
        {data.next !== undefined && (
          <button class="button" type="button" onClick={() => setBefore(data.next)}>
            {act.older}
          </button>
        )}
      </div>
    </>
  )
}

function LogRow(props: { readonly delivery: ShownDelivery; readonly onAgain: () => void }) {
  const { act, log } = useWebhookWords()
  const { format } = useWords()
  const { kind, state, at, next, attempts } = props.delivery
  const last = attempts.at(-1)
  const said = last?.error ?? last?.status?.toString()
  return (
    <li class="hook-sent">
      <span>{format.instant(at)}</span>
      <span>{log.kinds[kind]}</span>
      <span class={`hook-${state}`}>{log.states[state]}</span>
      <span class="quiet hook-said">
        {[
          attempts.length > 0 && log.attempts(attempts.length),
          said,
          next && log.next(format.instant(next)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {state !== 'waiting' && (
        <button class="button" type="button" onClick={props.onAgain}>
          {act.again}
        </button>
      )}
    </li>
  )
}
