import { useState } from 'preact/hooks'
import type { Role } from '#shared/role.ts'
import { send } from '../../api/send.ts'
import { Field } from '../../form/field.tsx'
import { SendForm } from '../../form/send-form.tsx'
import { ShownOnce } from '../../form/shown-once.tsx'
import { useSending } from '../parts/use-sending.ts'
import { useAccountWords } from '../words/use-account-words.ts'
import { RoleField } from './role-field.tsx'

/** Makes a link by which somebody joins; it is handed over by hand. */
export function Invite(props: { readonly base: string; readonly onMade: () => void }) {
  const { team, entry } = useAccountWords()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [made, setMade] = useState<{ readonly link: string; readonly whose: string }>()
  const sending = useSending()
  async function submit() {
    const whose = email.trim()
    const sent = send<{ link: string }>('POST', `${props.base}/invitations`, { email: whose, role })
    const came = await sending.run(sent)
    if (!came) return
    setMade({ link: came.data.link, whose })
    setEmail('')
    props.onMade()
  }
  return (
    <>
      <h3 class="part-title">{team.invite}</h3>
      <SendForm act={team.makeLink} sending={sending} onSubmit={() => void submit()}>
        <Field
          label={entry.email}
          value={email}
          onInput={setEmail}
          hint={team.inviteHint}
          error={sending.errorOf('email')}
          input={{ type: 'email', autoComplete: 'off', autoCapitalize: 'none' }}
        />
        <RoleField value={role} onPick={setRole} />
      </SendForm>
      {made && (
        <ShownOnce text={made.link} hint={`${team.linkMade} ${made.whose}. ${team.linkHint}`} />
      )}
    </>
  )
}
