import { useState } from 'preact/hooks'
import { CodeField } from '../../form/code-field.tsx'
import { EntryForm } from '../../form/entry-form.tsx'
import { Field } from '../../form/field.tsx'
import { useSending } from '../parts/use-sending.ts'
import { send } from '../../api/send.ts'
import { useAccountWords } from '../words/use-account-words.ts'

/** The second step in: a code of the app, or one of the recovery codes. */
export function CodeStep({ onIn }: { readonly onIn: () => void }) {
  const { entry } = useAccountWords()
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const sending = useSending()
  const submit = async () => {
    const body = recovery ? { recoveryCode: code } : { code }
    if (await sending.run(send('POST', '/api/session/code', body))) onIn()
  }
  const swap = () => {
    setRecovery(!recovery)
    setCode('')
    sending.show(undefined)
  }
  const field = { value: code, onInput: setCode, error: sending.errorOf('code') }
  return (
    <EntryForm
      title={recovery ? entry.recoveryTitle : entry.codeTitle}
      hint={recovery ? entry.recoveryHint : entry.codeHint}
      act={entry.next}
      sending={sending}
      onSubmit={() => void submit()}
      below={
        <button class="entry-quiet" type="button" onClick={swap}>
          {recovery ? entry.useCode : entry.useRecovery}
        </button>
      }
    >
      {recovery ? (
        <Field {...field} label={entry.recoveryCode} input={{ autoComplete: 'off' }} />
      ) : (
        <CodeField {...field} label={entry.code} />
      )}
    </EntryForm>
  )
}
