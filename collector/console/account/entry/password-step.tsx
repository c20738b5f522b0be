import { useState } from 'preact/hooks'
import { EntryForm } from '../../form/entry-form.tsx'
import { Field } from '../../form/field.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { useSending } from '../parts/use-sending.ts'
import { askForPasskey, canUsePasskeys } from '../passkey.ts'
import { send } from '../../api/send.ts'
import { useAccountWords } from '../words/use-account-words.ts'

/** What opens the way in again when the password is lost; the same in every language. */
const RESET = 'earshot owner reset --email …'

/** The first step in: e-mail and password, or a passkey, which needs no second. */
export function PasswordStep(props: { readonly onIn: () => void; readonly onHalf: () => void }) {
  const { entry, refusals } = useAccountWords()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const sending = useSending(refusals.signIn)

  async function submit() {
    const sent = send<{ state: string }>('POST', '/api/session', { email: email.trim(), password })
    const came = await sending.run(sent)
    if (came) (came.data.state === 'second_factor' ? props.onHalf : props.onIn)()
  }

  async function usePasskey() {
    const asked = send<PublicKeyCredentialRequestOptionsJSON>(
      'POST',
      '/api/session/passkey-options',
      {},
    )
    const options = await sending.run(asked)
    const credential = options && (await askForPasskey(options.data))
    if (credential === undefined) return
    if (await sending.run(send('POST', '/api/session/passkey', { credential }))) props.onIn()
  }

  return (
    <EntryForm
      title={entry.signIn}
      act={entry.signIn}
      sending={sending}
      onSubmit={() => void submit()}
      below={
        <>
          {canUsePasskeys() && (
            <button class="button" type="button" onClick={() => void usePasskey()}>
              {entry.passkey}
            </button>
          )}
          <details>
            <summary>{entry.locked}</summary>
            <p>{entry.lockedHint}</p>
            <pre class="command">
              <code>{RESET}</code>
            </pre>
          </details>
        </>
      }
    >
      <Field
        label={entry.email}
        value={email}
        onInput={setEmail}
        error={sending.errorOf('email')}
        input={{
          type: 'email',
          name: 'email',
          autoComplete: 'username webauthn',
          autoCapitalize: 'none',
          required: true,
        }}
      />
      <SecretField
        label={entry.password}
        value={password}
        onInput={setPassword}
        kind="current"
        error={sending.errorOf('password')}
      />
    </EntryForm>
  )
}
