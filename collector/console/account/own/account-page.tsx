import { useState } from 'preact/hooks'
import { useActs } from '../../form/use-acts.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { Frame } from '../../parts/frame.tsx'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { goTo } from '../go-to.ts'
import { send } from '../../api/send.ts'
import { AccountWords, useAccountWords } from '../words/use-account-words.ts'
import { AssistantsPart } from './assistants-part.tsx'
import { FactorPart } from './factor-part.tsx'
import { PasskeysPart } from './passkeys-part.tsx'
import { PasswordPart } from './password-part.tsx'
import { SessionsPart } from './sessions-part.tsx'
import { useMe } from './use-own.ts'
import './own.css'

/** `/account`: one's own password, second factor, passkeys and sessions. */
export function AccountPage() {
  return (
    <AccountWords>
      <Parts />
    </AccountWords>
  )
}

function Parts() {
  const { own } = useAccountWords()
  const [stamp, setStamp] = useState(0)
  const { data: me, problem } = useMe(stamp)
  useSignedIn(problem)
  const changed = () => setStamp(stamp + 1)
  const acts = useActs(() => goTo('/sign-in'))
  if (!me) return <Frame title={own.title}>{null}</Frame>
  return (
    <Frame title={own.title}>
      <header class="own-head">
        <div>
          <h1 class="page-title">{own.title}</h1>
          <p class="quiet">{me.email}</p>
        </div>
        <button
          class="button"
          type="button"
          onClick={() => void acts.run(send('DELETE', '/api/session'))}
        >
          {own.signOut}
        </button>
      </header>
      <Trouble said={acts.trouble} />
      <PasswordPart />
      <FactorPart on={me.secondFactor} onChange={changed} />
      <PasskeysPart host={me.passkeyHost} />
      <SessionsPart stamp={stamp} />
      <AssistantsPart />
    </Frame>
  )
}
