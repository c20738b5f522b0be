import { useState } from 'preact/hooks'
import type { Link } from '#collector/owners/links/link.ts'
import { EntryForm } from '../../form/entry-form.tsx'
import { Field } from '../../form/field.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { useSending } from '../parts/use-sending.ts'
import { send } from '../../api/send.ts'
import { useAccountWords } from '../words/use-account-words.ts'

/** Chooses the password of a new account, or a new one for an account that is there. */
export function ChoosePassword(props: {
  readonly link: Link
  readonly token: string
  readonly onIn: () => void
  readonly onHalf: () => void
  readonly onGone: () => void
}) {
  const { entry, team, flaws } = useAccountWords()
  const { link, token } = props
  const [email, setEmail] = useState(link.email ?? '')
  const [password, setPassword] = useState('')
  const sending = useSending()
  const saying = {
    set_up: { title: entry.welcome, hint: entry.welcomeHint, act: entry.create },
    invitation: {
      title: entry.invited(link.siteId ?? ''),
      hint: entry.invitedHint(team.roles[link.role ?? 'viewer']),
      act: entry.join,
    },
    reset: { title: entry.reset, hint: undefined, act: entry.save },
  }[link.kind]

  async function submit() {
    const body = { token, password, ...(link.email === undefined && { email: email.trim() }) }
    const sent = send<{ state: string }>('POST', '/api/links/use', body)
    const came = await sending.run(sent)
    if (came) return (came.data.state === 'second_factor' ? props.onHalf : props.onIn)()
    const refused = await sent
    if (!refused.ok && refused.problem.why === 'missing') props.onGone()
  }

  const emailError = sending.errorOf('email')
  return (
    <EntryForm {...saying} sending={sending} onSubmit={() => void submit()}>
      <Field
        label={entry.email}
        value={email}
        onInput={setEmail}
        error={emailError === flaws['taken'] ? entry.haveAccount : emailError}
        input={{
          type: 'email',
          name: 'email',
          autoComplete: 'username',
          autoCapitalize: 'none',
          required: true,
          readOnly: link.email !== undefined,
        }}
      />
      <SecretField
        label={link.kind === 'reset' ? entry.newPassword : entry.password}
        value={password}
        onInput={setPassword}
        kind="new"
        error={sending.errorOf('password')}
      />
    </EntryForm>
  )
}
