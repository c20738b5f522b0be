import { Frame } from '../../parts/frame.tsx'
import { AccountWords, useAccountWords } from '../words/use-account-words.tsx'
import { KeysPart } from './keys-part.tsx'
import { PeoplePart } from './people-part.tsx'
import '../parts/entry.css'
import '../own/own.css'

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
      <h1 class="entry-title">{team.title}</h1>
      <PeoplePart base={base} />
      <KeysPart base={base} />
    </Frame>
  )
}
