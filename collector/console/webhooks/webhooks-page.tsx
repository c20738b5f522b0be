import { useState } from 'preact/hooks'
import type { ShownEndpoint } from '#collector/outbox/endpoint/shown-endpoint.ts'
import { Part } from '../parts/part.tsx'
import { AccountWords } from '../account/words/account-words.ts'
import { useReply } from '../api/use-reply.ts'
import { Frame } from '../parts/frame.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { AddForm } from './add-form.tsx'
import { EndpointRow } from './endpoint-row.tsx'
import { useWebhookWords, WebhookWords } from './words/webhook-words.ts'
import './webhooks.css'

/** `/sites/:id/webhooks`: who hears of a site's answers, and whether they did. For its owners. */
export function WebhooksPage({ id }: { readonly id: string }) {
  return (
    <AccountWords>
      <WebhookWords>
        <Parts site={id} />
      </WebhookWords>
    </AccountWords>
  )
}

function Parts({ site }: { readonly site: string }) {
  const words = useWebhookWords()
  const [stamp, setStamp] = useState(0)
  const base = `/api/sites/${encodeURIComponent(site)}/webhooks`
  const { data, problem } = useReply<{ readonly webhooks: readonly ShownEndpoint[] }>(base, stamp)
  useSignedIn(problem)
  const changed = () => setStamp((last) => last + 1)
  return (
    <Frame title={words.title} trail={<span>{site}</span>}>
      <h1 class="page-title">{words.title}</h1>
      {problem && <ProblemNotice problem={problem} again={changed} />}
      <Part title={words.receivers} hint={words.receiversHint}>
        {data?.webhooks.length === 0 && <p class="quiet">{words.none}</p>}
        <ul>
          {data?.webhooks.map((endpoint) => (
            <EndpointRow
              key={endpoint.id}
              endpoint={endpoint}
              address={`${base}/${endpoint.id}`}
              onChange={changed}
            />
          ))}
        </ul>
      </Part>
      <Part title={words.add.title}>
        <AddForm address={base} onAdd={changed} />
      </Part>
    </Frame>
  )
}
