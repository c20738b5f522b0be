import { useState } from 'preact/hooks'
import { useReply } from '../../api/use-reply.ts'
import { useWords } from '../../words/use-words.tsx'
import { goTo } from '../go-to.ts'
import { send } from '../../api/send.ts'
import { useAccountWords } from '../words/use-account-words.ts'
import { useActs } from '../../form/use-acts.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { Part } from '../../parts/part.tsx'

interface Session {
  readonly id: string
  readonly device: string
  /** ISO 8601 UTC */
  readonly since: string
  readonly lastUsed: string
  readonly current: boolean
}

/** Where the account is signed in, and how to end that. @param stamp grows when it may have changed */
export function SessionsPart({ stamp }: { readonly stamp: number }) {
  const { own } = useAccountWords()
  const { pack } = useWords()
  const [ended, setEnded] = useState(0)
  const { data } = useReply<readonly Session[]>('/api/me/sessions', stamp * 1000 + ended)
  const day = new Intl.DateTimeFormat(pack.lang, { dateStyle: 'medium' })
  const acts = useActs(() => setEnded((n) => n + 1))
  const end = (id: string) => void acts.run(send('DELETE', `/api/me/sessions/${id}`))
  const endAll = () => void acts.run(send('DELETE', '/api/me/sessions'), () => goTo('/sign-in'))
  return (
    <Part title={own.sessions}>
      <ul>
        {data?.map(({ id, device, since, lastUsed, current }) => (
          <li class="row" key={id}>
            <span>
              {device || own.unknownDevice}
              {current && ` (${own.thisOne})`}
            </span>
            <span class="quiet">
              {own.since(day.format(new Date(since)))} ·{' '}
              {own.lastUsed(day.format(new Date(lastUsed)))}
            </span>
            {!current && (
              <button class="button" type="button" onClick={() => end(id)}>
                {own.end}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Trouble said={acts.trouble} />
      <div class="acts">
        <button class="button" type="button" onClick={endAll}>
          {own.endAll}
        </button>
      </div>
    </Part>
  )
}
