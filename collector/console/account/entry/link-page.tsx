import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Link } from '#collector/owners/links/link.ts'
import { Frame } from '../../parts/frame.tsx'
import { Notice } from '../../parts/notice.tsx'
import { goTo } from '../go-to.ts'
import { ask } from '../../api/ask.ts'
import { send } from '../../api/send.ts'
import { takeToken } from '../take-token.ts'
import { useWords } from '../../words/use-words.tsx'
import { AccountWords, useAccountWords } from '../words/use-account-words.ts'
import { ChoosePassword } from './choose-password.tsx'
import { CodeStep } from './code-step.tsx'
import { JoinStep } from './join-step.tsx'

/** `/setup#TOKEN`, `/invitation#TOKEN`, `/reset#TOKEN`: one page, told apart by what the token is. */
export function LinkPage() {
  const [token] = useState(takeToken)
  return (
    <AccountWords>
      <LinkSteps token={token} />
    </AccountWords>
  )
}

type Step = 'looking' | 'gone' | 'choose' | 'join' | 'code' | 'offline'

function LinkSteps({ token }: { readonly token: string }) {
  const { entry } = useAccountWords()
  const { form } = useWords().pack
  const { query } = useLocation()
  const [step, setStep] = useState<Step>('looking')
  const [link, setLink] = useState<Link>()
  const goOn = () => goTo(query['next'])
  useEffect(() => void look(token).then(show), [token])

  async function show(found: Link | 'gone' | 'offline') {
    if (typeof found === 'string') return setStep(found)
    setLink(found)
    setStep(found.kind === 'invitation' && (await isSignedIn()) ? 'join' : 'choose')
  }

  return <Frame title={entry.welcome}>{body()}</Frame>

  function body() {
    if (step === 'looking') return null
    if (step === 'offline') return <Notice title={form.offline} urgent />
    if (step === 'code') return <CodeStep onIn={goOn} />
    if (step === 'gone' || !link) return <Notice title={entry.gone} hint={entry.goneHint} urgent />
    if (step === 'join') return <JoinStep link={link} token={token} onIn={goOn} />
    return (
      <ChoosePassword
        link={link}
        token={token}
        onIn={goOn}
        onHalf={() => setStep('code')}
        onGone={() => setStep('gone')}
      />
    )
  }
}

async function look(token: string): Promise<Link | 'gone' | 'offline'> {
  if (token === '') return 'gone'
  const sent = await send<Link>('POST', '/api/links/look', { token })
  if (sent.ok) return sent.data
  return sent.problem.why === 'missing' ? 'gone' : 'offline'
}

async function isSignedIn(): Promise<boolean> {
  return (await ask('/api/me')).ok
}
