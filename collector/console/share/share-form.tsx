import { useState } from 'preact/hooks'
import { Field } from '../form/field.tsx'
import { SendForm } from '../form/send-form.tsx'
import { useSending } from '../account/parts/use-sending.ts'
import { send } from '../api/send.ts'
import type { SharePack } from './words/pack.ts'

const DAYS = [7, 30, 90, 366]
const KINDS = ['page', 'badge'] as const

/** For whom, what, how long, and whether with comments; tells the link, which is known only here. */
export function ShareForm(props: {
  readonly base: string
  readonly words: SharePack
  readonly onMade: (link: string) => void
}) {
  const { base, words, onMade } = props
  const [name, setName] = useState('')
  const [kind, setKind] = useState<'page' | 'badge'>('page')
  const [days, setDays] = useState(90)
  const [comments, setComments] = useState(false)
  const sending = useSending()

  async function submit() {
    const form = { name, kind, days, comments: comments && kind === 'page' }
    const came = await sending.run(send<{ readonly link: string }>('POST', base, form))
    if (!came) return
    setName('')
    onMade(came.data.link)
  }

  return (
    <SendForm act={words.make} sending={sending} onSubmit={() => void submit()}>
      <Field
        label={words.name}
        value={name}
        onInput={setName}
        hint={words.nameHint}
        error={sending.errorOf('name')}
        input={{ maxLength: 100, autoComplete: 'off' }}
      />
      <div class="share-picks">
        <label class="share-pick">
          <span>{words.what}</span>
          <select
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value === 'badge' ? 'badge' : 'page')}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        </label>
        <label class="share-pick">
          <span>{words.ends}</span>
          <select
            value={`${days}`}
            onChange={(event) => setDays(Number(event.currentTarget.value))}
          >
            {DAYS.map((one) => (
              <option key={one} value={`${one}`}>
                {words.days(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {kind === 'page' && (
        <label class="share-check">
          <input
            type="checkbox"
            checked={comments}
            onChange={(event) => setComments(event.currentTarget.checked)}
          />
          <span>{words.comments}</span>
        </label>
      )}
    </SendForm>
  )
}
