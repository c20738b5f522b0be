import { useState } from 'preact/hooks'
import type { ConnectedAssistant } from '#collector/owners/assistants/list-assistants.ts'
import { send } from '../../api/send.ts'
import { useReply } from '../../api/use-reply.ts'
import { useActs } from '../../form/use-acts.ts'
import { Part } from '../../parts/part.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWords } from '../../words/use-words.tsx'
import { useAccountWords } from '../words/use-account-words.ts'

/** Assistants that the owner has connected, and how to end that. */
export function AssistantsPart() {
  const { own } = useAccountWords()
  const { pack } = useWords()
  const [ended, setEnded] = useState(0)
  const { data } = useReply<readonly ConnectedAssistant[]>('/api/me/assistants', ended)
  const day = new Intl.DateTimeFormat(pack.lang, { dateStyle: 'medium' })
  const acts = useActs(() => setEnded((n) => n + 1))
  const end = (id: string) => void acts.run(send('DELETE', `/api/me/assistants/${id}`))
  return (
    <Part title={own.assistants} hint={own.assistantsHint}>
      <ul>
        {data?.map(({ id, name, writes, since, lastUsedDay }) => (
          <li class="row" key={id}>
            <span dir="auto">{name}</span>
            <span class="quiet">
              {writes ? own.assistantWrites : own.assistantReads} ·{' '}
              {own.since(day.format(new Date(since)))}
              {lastUsedDay !== undefined &&
                ` · ${own.lastUsed(day.format(new Date(`${lastUsedDay}T12:00:00`)))}`}
            </span>
            <button class="button" type="button" onClick={() => end(id)}>
              {own.disconnect}
            </button>
          </li>
        ))}
      </ul>
      {data?.length === 0 && <p class="quiet">{own.noAssistants}</p>}
      <Trouble said={acts.trouble} />
    </Part>
  )
}
