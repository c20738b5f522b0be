import { useRoute } from 'preact-iso'
import type { SiteReply } from '#shared/site-replies.ts'
import { useReply } from '../../api/use-reply.ts'
import { SiteFrame } from '../../parts/site-frame.tsx'
import { AccountWords, useAccountWords } from '../words/use-account-words.ts'
import { KeysPart } from './keys-part.tsx'
import { PeoplePart } from './people-part.tsx'

/** `/sites/:id/team`: who may do what at a site, and which keys programs have. For its owners. */
export function TeamPage() {
  return (
    <AccountWords>
      <Parts />
    </AccountWords>
  )
}

function Parts() {
  const { team } = useAccountWords()
  const { id = '' } = useRoute().params
  const base = `/api/sites/${encodeURIComponent(id)}`
  const site = useReply<SiteReply>(base)
  return (
    <SiteFrame id={id} reply={site.data} at="people">
      <h1 class="page-title">{team.title}</h1>
      <PeoplePart base={base} />
      <KeysPart base={base} />
    </SiteFrame>
  )
}
