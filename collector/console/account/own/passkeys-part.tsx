import { useState } from 'preact/hooks'
import { useReply } from '../../api/use-reply.ts'
import { Field } from '../../form/field.tsx'
import { SureButton } from '../../form/sure-button.tsx'
import { SendForm } from '../../form/send-form.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { useSending } from '../parts/use-sending.ts'
import { canUsePasskeys, makePasskey } from '../passkey.ts'
import { send } from '../../api/send.ts'
import { useAccountWords } from '../words/use-account-words.ts'
import { useActs } from '../../form/use-acts.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { Part } from '../../parts/part.tsx'

interface Passkey {
  readonly id: string
  readonly name: string
}

/** The account's passkeys. @param host the domain they are bound to: an IP address can have none */
export function PasskeysPart({ host }: { readonly host: string }) {
  const { own } = useAccountWords()
  const [stamp, setStamp] = useState(0)
  const { data } = useReply<readonly Passkey[]>('/api/me/passkeys', stamp)
  const changed = () => setStamp(stamp + 1)
  const acts = useActs(changed)
  const remove = (id: string) => void acts.run(send('DELETE', `/api/me/passkeys/${id}`))
  if (!canUsePasskeys()) return null
  return (
    <Part title={own.passkeys} hint={own.passkeysHint}>
      {data?.length === 0 && <p class="quiet">{own.noPasskeys}</p>}
      <ul>
        {data?.map(({ id, name }) => (
          <li class="row" key={id}>
            <span>{name}</span>
            <SureButton label={own.remove} to={name} onSure={() => remove(id)} />
          </li>
        ))}
      </ul>
      <Trouble said={acts.trouble} />
      {location.hostname === host ? (
        <AddPasskey onAdded={changed} />
      ) : (
        <p class="quiet">{own.passkeysElsewhere(host)}</p>
      )}
    </Part>
  )
}

function AddPasskey({ onAdded }: { readonly onAdded: () => void }) {
  const { own } = useAccountWords()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const sending = useSending()

  async function submit() {
    const asked = send<PublicKeyCredentialCreationOptionsJSON>('POST', '/api/me/passkeys/options', {
      password,
    })
    const options = await sending.run(asked)
    if (!options) return
    const credential = await makePasskey(options.data)
    if (credential === undefined)
      return sending.show({ why: 'refused', field: 'name', flaw: 'credential' })
    if (!(await sending.run(send('POST', '/api/me/passkeys', { credential, name })))) return
    setName('')
    setPassword('')
    onAdded()
  }

  return (
    <SendForm act={own.addPasskey} sending={sending} onSubmit={() => void submit()}>
      <Field
        label={own.passkeyName}
        value={name}
        onInput={setName}
        error={sending.errorOf('name')}
        input={{ maxLength: 60, autoComplete: 'off' }}
      />
      <SecretField
        label={own.current}
        value={password}
        onInput={setPassword}
        kind="current"
        error={sending.errorOf('password')}
      />
    </SendForm>
  )
}
