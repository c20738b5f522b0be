import type { Link } from '#collector/owners/links/link.ts'
import { EntryForm } from '../../form/entry-form.tsx'
import { useSending } from '../parts/use-sending.ts'
import { send } from '../../api/send.ts'
import { useAccountWords } from '../words/use-account-words.ts'

/** Takes up an invitation with the account that is signed in: one button. */
export function JoinStep(props: {
  readonly link: Link
  readonly token: string
  readonly onIn: () => void
}) {
  const { entry, team } = useAccountWords()
  const sending = useSending()
  const { siteId, role } = props.link
  const submit = async () => {
    if (await sending.run(send('POST', '/api/links/join', { token: props.token }))) props.onIn()
  }
  return (
    <EntryForm
      title={entry.invited(siteId ?? '')}
      hint={team.roles[role ?? 'viewer']}
      act={entry.join}
      sending={sending}
      onSubmit={() => void submit()}
    >
      {null}
    </EntryForm>
  )
}
