import { useState } from 'preact/hooks'
import type { Invitation } from '#collector/owners/links/list-invitations.ts'
import type { Member as Listed } from '#collector/owners/members/list-members.ts'
import { send } from '../../api/send.ts'
import { useReply } from '../../api/use-reply.ts'
import { SureButton } from '../../form/sure-button.tsx'
import { useActs } from '../../form/use-acts.ts'
import { Part } from '../../parts/part.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { useWords } from '../../words/use-words.tsx'
import { useMe } from '../own/use-own.ts'
import { useAccountWords } from '../words/use-account-words.ts'
import { Invite } from './invite.tsx'
import { RolePicker } from './role-picker.tsx'
import { Trouble } from '../../parts/trouble.tsx'

/** As the API lists them. */
interface Member extends Listed {
  readonly made: Listed['made'] & { readonly receivers: number }
}

/** Members, open invitations, and a form for the next one. */
export function PeoplePart({ base }: { readonly base: string }) {
  const { team, own } = useAccountWords()
  const { format } = useWords()
  const [stamp, setStamp] = useState(0)
  const changed = () => setStamp((n) => n + 1)
  const { data: members, problem } = useReply<readonly Member[]>(`${base}/members`, stamp)
  const { data: open } = useReply<readonly Invitation[]>(`${base}/invitations`, stamp)
  const account = useMe(0).data
  const me = account?.email
  const keepers = members?.filter(({ everySite, role }) => everySite && role === 'owner') ?? []
  // those who keep every site are removed by others who do, and never the last
  const mayRemoveKeepers = account?.places['*'] === 'owner' && keepers.length > 1
  const acts = useActs(changed)
  useSignedIn(problem)
  /** what goes with somebody is said before they go */
  const askOf = ({ keys, invitations, shareLinks, receivers }: Member['made']) => {
    const { length } = [keys, invitations, shareLinks, receivers].filter((count) => count > 0)
    return length > 0 ? { ask: team.removeWith(keys, invitations, shareLinks, receivers) } : {}
  }
  if (!members) return problem ? <ProblemNotice problem={problem} again={changed} /> : null
  return (
    <Part title={team.people}>
      <ul>
        {members.map(({ id, email, role, everySite, made }) => (
          <li class="row" key={id}>
            <span>{email}</span>
            {everySite || email === me ? (
              <>
                <span class="quiet">
                  {team.roles[role]}
                  {everySite && `, ${team.everySite}`}
                </span>
                {everySite && email !== me && mayRemoveKeepers && (
                  <SureButton
                    label={own.remove}
                    to={email}
                    {...askOf(made)}
                    onSure={() => void acts.run(send('DELETE', `/api/sites/*/members/${id}`))}
                  />
                )}
              </>
            ) : (
              <>
                <RolePicker
                  whose={email}
                  value={role}
                  onPick={(next) =>
                    void acts.run(send('PATCH', `${base}/members/${id}`, { role: next }))
                  }
                />
                <SureButton
                  label={own.remove}
                  to={email}
                  {...askOf(made)}
                  onSure={() => void acts.run(send('DELETE', `${base}/members/${id}`))}
                />
              </>
            )}
          </li>
        ))}
        {open?.map(({ id, email, role, expiresAt }) => (
          <li class="row" key={id}>
            <span>{email}</span>
            <span class="quiet">
              {team.invited}: {team.roles[role]}, {team.ends(format.day(expiresAt.slice(0, 10)))}
            </span>
            <SureButton
              label={team.withdraw}
              to={email}
              onSure={() => void acts.run(send('DELETE', `${base}/invitations/${id}`))}
            />
          </li>
        ))}
      </ul>
      <Trouble said={acts.trouble} />
      <Invite base={base} onMade={changed} />
    </Part>
  )
}
