import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask } from '../api/ask.ts'
import type { Problem } from '../api/problem.ts'
import { Frame } from '../parts/frame.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useWords } from '../words/use-words.tsx'
import { FRESH_LINK } from './fresh-link.ts'

/**
 * Exchanges the one-time token of `/setup#TOKEN` for a session and goes on. The token rides in the
 * fragment, so no server log ever holds it, and leaves the address before anything else happens.
 */
export function SetupPage() {
  const { pack } = useWords()
  const { route } = useLocation()
  const [token] = useState(takeToken)
  const [problem, setProblem] = useState<Problem>()
  const [tries, setTries] = useState(0)

  useEffect(() => {
    if (token === '') return
    setProblem(undefined)
    void ask('/api/setup', { body: { token } }).then((reply) => {
      if (reply.ok) route('/', true)
      else setProblem(reply.problem)
    })
  }, [token, tries])

  return <Frame title={pack.setup.title}>{body()}</Frame>

  function body() {
    if (token === '') return <UsedNotice title={pack.setup.without} />
    if (!problem) return <Notice title={pack.setup.title} hint={pack.setup.working} />
    if (problem.why === 'offline') {
      return <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />
    }
    return <UsedNotice title={pack.setup.used} />
  }
}

function UsedNotice({ title }: { readonly title: string }) {
  const { pack } = useWords()
  return (
    <Notice title={title} hint={pack.setup.usedHint} urgent>
      <pre class="command">
        <code>{FRESH_LINK}</code>
      </pre>
    </Notice>
  )
}

function takeToken(): string {
  const token = location.hash.slice(1)
  if (token !== '') history.replaceState(null, '', location.pathname + location.search)
  return token
}
