import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { SiteReply } from '#shared/site-replies.ts'
import type { ShownEndpoint } from '#collector/outbox/endpoint/shown-endpoint.ts'
import { Part } from '../parts/part.tsx'
import { AccountWords } from '../account/words/use-account-words.ts'
import { useReply } from '../api/use-reply.ts'
import { SiteFrame } from '../parts/site-frame.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { EndpointForm } from './endpoint-form.tsx'
import { EndpointRow } from './endpoint-row.tsx'
import { useWebhookWords, WebhookWords } from './words/use-webhook-words.ts'
import './webhooks.css'

interface HookList {
  readonly webhooks: readonly ShownEndpoint[]
  /** whether a mail server is set */
  readonly canMail: boolean
}

/** `/sites/:id/webhooks`: who hears of a site's answers, and whether they did. For its owners. */
export function WebhooksPage() {
  return (
    <AccountWords>
      <WebhookWords>
        <Parts />
      </WebhookWords>
    </AccountWords>
  )
}

function Parts() {
  const words = useWebhookWords()
  const [stamp, setStamp] = useState(0)
  const { id = '' } = useRoute().params
  const site = useReply<SiteReply>(`/api/sites/${encodeURIComponent(id)}`)
  const base = `/api/sites/${encodeURIComponent(id)}/webhooks`
  const { data, problem } = useReply<HookList>(base, stamp)
  useSignedIn(problem)
  const changed = () => setStamp((last) => last + 1)
  return (
    <SiteFrame id={id} reply={site.data} at="webhooks">
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
              canMail={data.canMail}
              onChange={changed}
            />
          ))}
        </ul>
      </Part>
      <Part title={words.add.title}>
        <EndpointForm address={base} canMail={data?.canMail ?? true} onKept={changed} />
      </Part>
    </SiteFrame>
  )
}
