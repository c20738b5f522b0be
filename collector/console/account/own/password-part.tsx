import { useState } from 'preact/hooks'
import { SendForm } from '../../form/send-form.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { useSending } from '../parts/use-sending.ts'
import { send } from '../../api/send.ts'
import { useAccountWords } from '../words/use-account-words.ts'
import { Part } from '../../parts/part.tsx'

/** Changes the password, which signs out everywhere else. */
export function PasswordPart() {
  const { own, entry } = useAccountWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [done, setDone] = useState(false)
  const sending = useSending()
  async function submit() {
    setDone(false)
    if (!(await sending.run(send('POST', '/api/me/password', { current, next })))) return
    setCurrent('')
    setNext('')
    setDone(true)
  }
  return (
    <Part title={own.password}>
      <SendForm act={own.change} sending={sending} onSubmit={() => void submit()}>
        <SecretField
          label={own.current}
          value={current}
          onInput={setCurrent}
          kind="current"
          error={sending.errorOf('current')}
        />
        <SecretField
          label={entry.newPassword}
          value={next}
          onInput={setNext}
          kind="new"
          error={sending.errorOf('next')}
        />
      </SendForm>
      <p class="own-good" role="status">
        {done && own.changed}
      </p>
    </Part>
  )
}
