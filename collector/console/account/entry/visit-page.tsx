import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Frame } from '../../parts/frame.tsx'
import { Notice } from '../../parts/notice.tsx'
import { goTo } from '../go-to.ts'
import { send } from '../../api/send.ts'
import { takeToken } from '../take-token.ts'
import { AccountWords, useAccountWords } from '../words/use-account-words.ts'

/** `/visit?next=/surveys/nps#TOKEN`: opens the demo without a password, and goes on to its results. */
export function VisitPage() {
  const { query } = useLocation()
  const [token] = useState(takeToken)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    void send('POST', '/api/links/visit', { token }).then(({ ok }) => {
      if (ok) goTo(query['next'])
      else setRefused(true)
    })
  }, [token])
  return <AccountWords>{refused && <Gone />}</AccountWords>
}

function Gone() {
  const { entry } = useAccountWords()
  return (
    <Frame title={entry.gone}>
      <Notice title={entry.gone} hint={entry.goneHint} urgent />
    </Frame>
  )
}
