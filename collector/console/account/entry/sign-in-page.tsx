import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Frame } from '../../parts/frame.tsx'
import { goTo } from '../go-to.ts'
import { AccountWords, useAccountWords } from '../words/use-account-words.ts'
import { CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'

/** `/sign-in?next=/surveys/nps`: lets an owner in, and on to where they were going. */
export function SignInPage() {
  return (
    <AccountWords>
      <Steps />
    </AccountWords>
  )
}

function Steps() {
  const { entry } = useAccountWords()
  const { query } = useLocation()
  const [half, setHalf] = useState(false)
  const goOn = () => goTo(query['next'])
  return (
    <Frame title={entry.signIn}>
      {half ? <CodeStep onIn={goOn} /> : <PasswordStep onIn={goOn} onHalf={() => setHalf(true)} />}
    </Frame>
  )
}
