import { useState } from 'preact/hooks'
import type { ListedKey } from '#collector/owners/keys/list-keys.ts'
import type { Role } from '#shared/role.ts'
import { useReply } from '../../api/use-reply.ts'
import { Part } from '../../parts/part.tsx'
import { Field } from '../../form/field.tsx'
import { SendForm } from '../../form/send-form.tsx'
import { useSending } from '../parts/use-sending.ts'
import { send } from '../../api/send.ts'
import { useWords } from '../../words/use-words.tsx'
import { useAccountWords } from '../words/use-account-words.ts'
import { RoleField } from './role-field.tsx'
import { SureButton } from '../../form/sure-button.tsx'
import { useActs } from '../../form/use-acts.ts'
import { ShownOnce } from '../../form/shown-once.tsx'
import { Trouble } from '../../parts/trouble.tsx'

/** The site's API keys, and a form for one more. */
export function KeysPart({ base }: { readonly base: string }) {
  const { team, own } = useAccountWords()
  const { format } = useWords()
  const [stamp, setStamp] = useState(0)
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [key, setKey] = useState<string>()
  const sending = useSending()
  const { data } = useReply<readonly ListedKey[]>(`${base}/keys`, stamp)
  const changed = () => setStamp(stamp + 1)
  const acts = useActs(changed)
  async function submit() {
    const came = await sending.run(send<{ key: string }>('POST', `${base}/keys`, { name, role }))
    if (!came) return
    setKey(came.data.key)
    setName('')
    changed()
  }
  return (
    <Part title={team.keys} hint={team.keysHint}>
      {data?.length === 0 && <p class="quiet">{team.noKeys}</p>}
      <ul>
        {data?.map((known) => (
          <li class="row" key={known.id}>
            <span>
              {known.name} <code>ek_{known.id}_…</code>
            </span>
            <span class="quiet">
              {team.roles[known.role]},{' '}
              {known.lastUsedDay ? own.lastUsed(format.day(known.lastUsedDay)) : team.neverUsed}
            </span>
            <SureButton
              label={own.remove}
              to={known.name}
              onSure={() => void acts.run(send('DELETE', `${base}/keys/${known.id}`))}
            />
          </li>
        ))}
      </ul>
      <Trouble said={acts.trouble} />
      <SendForm act={team.makeKey} sending={sending} onSubmit={() => void submit()}>
        <Field
          label={team.keyName}
          value={name}
          onInput={setName}
          error={sending.errorOf('name')}
          input={{ maxLength: 60, autoComplete: 'off' }}
        />
        <RoleField value={role} onPick={setRole} />
      </SendForm>
      {key && <ShownOnce text={key} hint={team.keyHint} />}
    </Part>
  )
}
