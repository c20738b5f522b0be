import { useState } from 'preact/hooks'
import type { ListedKey } from '#collector/owners/keys/list-keys.ts'
import type { Role } from '#collector/owners/role.ts'
import { useReply } from '../../api/use-reply.ts'
import { Part } from '../../parts/part.tsx'
import { Field } from '../../form/field.tsx'
import { SendForm } from '../../form/send-form.tsx'
import { useSending } from '../parts/use-sending.ts'
import { send } from '../../api/send.ts'
import { useAccountWords } from '../words/account-words.ts'
import { RoleField } from './role-field.tsx'
import { ShownOnce } from '../../form/shown-once.tsx'

/** The site's API keys, and a form for one more. */
export function KeysPart({ base }: { readonly base: string }) {
  const { team, own } = useAccountWords()
  const [stamp, setStamp] = useState(0)
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [key, setKey] = useState<string>()
  const sending = useSending()
  const { data } = useReply<readonly ListedKey[]>(`${base}/keys`, stamp)
  const changed = () => setStamp(stamp + 1)
  const remove = (id: string) => void send('DELETE', `${base}/keys/${id}`).then(changed)
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
              {known.lastUsedDay ? own.lastUsed(known.lastUsedDay) : team.neverUsed}
            </span>
            <button class="button" type="button" onClick={() => remove(known.id)}>
              {own.remove}
            </button>
          </li>
        ))}
      </ul>
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
