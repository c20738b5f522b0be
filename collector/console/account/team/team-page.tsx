import { Frame } from '../../parts/frame.tsx'
import { AccountWords, useAccountWords } from '../words/account-words.ts'
import { KeysPart } from './keys-part.tsx'
import { PeoplePart } from './people-part.tsx'

/** `/sites/:id/team`: who may do what at a site, and which keys programs have. For its owners. */
export function TeamPage({ id }: { readonly id: string }) {
  return (
    <AccountWords>
      <Parts site={id} />
    </AccountWords>
  )
}

function Parts({ site }: { readonly site: string }) {
  const { team } = useAccountWords()
  const base = `/api/sites/${encodeURIComponent(site)}`
  return (
    <Frame title={team.title} trail={<span>{site}</span>}>
      <h1 class="page-title">{team.title}</h1>
      <PeoplePart base={base} />
      <KeysPart base={base} />
    </Frame>
  )
}
