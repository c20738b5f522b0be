import { useState } from 'preact/hooks'
import type { Invitation } from '#collector/owners/links/list-invitations.ts'
import type { Member } from '#collector/owners/members/list-members.ts'
import type { Role } from '#collector/owners/role.ts'
import { useReply } from '../../api/use-reply.ts'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { Part } from '../../parts/part.tsx'
import { Field } from '../../form/field.tsx'
import { SendForm } from '../../form/send-form.tsx'
import { useSending } from '../parts/use-sending.ts'
import { send } from '../../api/send.ts'
import { useAccountWords } from '../words/account-words.ts'
import { RoleField } from './role-field.tsx'
import { ShownOnce } from '../../form/shown-once.tsx'

/** Members, open invitations, and a form for the next one. */
export function PeoplePart({ base }: { readonly base: string }) {
  const { team, own } = useAccountWords()
  const [stamp, setStamp] = useState(0)
  const { data: members, problem } = useReply<readonly Member[]>(`${base}/members`, stamp)
  const { data: open } = useReply<readonly Invitation[]>(`${base}/invitations`, stamp)
  useSignedIn(problem)
  const changed = () => setStamp(stamp + 1)
  const drop = (path: string) => void send('DELETE', `${base}/${path}`).then(changed)
  return (
    <Part title={team.people}>
      <ul>
        {members?.map(({ id, email, role, everySite }) => (
          <li class="row" key={id}>
            <span>{email}</span>
            <span class="quiet">
              {team.roles[role]}
              {everySite && `, ${team.everySite}`}
            </span>
            {!everySite && (
              <button class="button" type="button" onClick={() => drop(`members/${id}`)}>
                {own.remove}
              </button>
            )}
          </li>
        ))}
        {open?.map(({ id, email, role }) => (
          <li class="row" key={id}>
            <span>{email}</span>
            <span class="quiet">
              {team.open}: {team.roles[role]}
            </span>
            <button class="button" type="button" onClick={() => drop(`invitations/${id}`)}>
              {team.withdraw}
            </button>
          </li>
        ))}
      </ul>
      <Invite base={base} onMade={changed} />
    </Part>
  )
}

function Invite(props: { readonly base: string; readonly onMade: () => void }) {
  const { team, entry } = useAccountWords()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [link, setLink] = useState<string>()
  const sending = useSending()
  async function submit() {
    const body = { email: email.trim(), role }
    const sent = send<{ link: string }>('POST', `${props.base}/invitations`, body)
    const came = await sending.run(sent)
    if (!came) return
    setLink(came.data.link)
    setEmail('')
    props.onMade()
  }
  return (
    <>
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
      {link && <ShownOnce text={link} hint={team.linkHint} />}
    </>
  )
}
