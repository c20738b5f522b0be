import { useState } from 'preact/hooks'
import { ask } from '../../api/ask.ts'
import type { Problem } from '../../api/problem.ts'
import { send } from '../../api/send.ts'
import { CopyLine } from '../../form/copy-line.tsx'
import { SureButton } from '../../form/sure-button.tsx'
import { troubleOf } from '../../form/trouble-of.ts'
import { Part } from '../../parts/part.tsx'
import { useWords } from '../../words/use-words.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { Trouble } from '../../parts/trouble.tsx'

/** With what the shop's server signs its customers; asked for only when it is wanted. */
interface Identity {
  readonly secret: string
  /** holds, too */
  readonly previous?: { readonly until: string }
}

/** The secret that signs customers: shown on demand, replaced with a week of both, or ended at once. */
export function IdentityPart({ site }: { readonly site: string }) {
  const { site: words } = useSurveyWords()
  const { pack, format } = useWords()
  const [identity, setIdentity] = useState<Identity>()
  const [trouble, setTrouble] = useState<string>()
  const address = `/api/sites/${encodeURIComponent(site)}/identity`

  async function show(): Promise<void> {
    const reply = await ask<Identity>(address)
    if (reply.ok) return took(reply.data)
    fail(reply.problem)
  }
  async function replace(body: { readonly keepDays?: number }): Promise<void> {
    const sent = await send<Identity>('POST', `${address}/rotate`, body)
    if (sent.ok) took(sent.data)
    else fail(sent.problem)
  }
  function took(now: Identity): void {
    setIdentity(now)
    setTrouble(undefined)
  }
  const fail = (why: Pick<Problem, 'why'> & Partial<Problem>) =>
    setTrouble(troubleOf(why, pack.form))

  return (
    <Part title={words.identity} hint={words.identityHint}>
      {identity && <CopyLine text={identity.secret} label={words.identity} />}
      {identity?.previous && (
        <p class="quiet">{words.both(format.instant(identity.previous.until))}</p>
      )}
      <Trouble said={trouble} />
      <div class="acts">
        {identity ? (
          <>
            <SureButton label={words.replace} onSure={() => void replace({})} />
            <SureButton label={words.leaked} onSure={() => void replace({ keepDays: 0 })} />
          </>
        ) : (
          <button class="button" type="button" onClick={() => void show()}>
            {words.show}
          </button>
        )}
        <a class="button" href="/help/events-in">
          {words.how}
        </a>
      </div>
    </Part>
  )
}
