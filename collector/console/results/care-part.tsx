import { useState } from 'preact/hooks'
import { CARE_STATUSES, type Care } from '#shared/care.ts'
import type { ResponseItem } from '#shared/results.ts'
import { send } from '../api/send.ts'
import { useWords } from '../words/use-words.tsx'

const NOTHING: Care = { status: 'new', tags: [], note: '' }

/** What is done about an answer: its status at a touch, tags and a note behind it, a reply by mail. */
export function CarePart(props: { readonly item: ResponseItem; readonly survey: string }) {
  const { comments } = useWords().pack
  const { item, survey } = props
  const base = `/api/surveys/${encodeURIComponent(survey)}/responses/${item.id}`
  const [care, setCare] = useState(item.care ?? NOTHING)
  const [trouble, setTrouble] = useState(false)
  const [counts, setCounts] = useState<boolean>()

  async function keep(next: Care) {
    const sent = await send<Care>('PUT', `${base}/care`, next)
    setTrouble(!sent.ok)
    if (sent.ok) setCare(sent.data)
    return sent.ok
  }
  const count = () =>
    void send('POST', `${base}/marks`, { counts: true }).then(({ ok }) => {
      setTrouble(!ok)
      if (ok) setCounts(true)
    })

  return (
    <div class="care">
      <select
        class="care-status"
        data-status={care.status}
        aria-label={comments.status}
        value={care.status}
        onChange={(event) => {
          const picked = event.currentTarget.value
          const status = CARE_STATUSES.find((one) => one === picked)
          if (status) void keep({ ...care, status })
        }}
      >
        {CARE_STATUSES.map((status) => (
          <option key={status} value={status}>
            {comments.statuses[status]}
          </option>
        ))}
      </select>
      {care.tags.map((tag) => (
        <span class="care-tag" dir="auto" key={tag}>
          {tag}
        </span>
      ))}
      {item.customer && isMail(item.customer) && (
        <a class="care-act" href={`mailto:${encodeURIComponent(item.customer)}`}>
          {comments.reply}
        </a>
      )}
      {item.excluded && !counts && (
        <button class="care-act" type="button" onClick={count}>
          {comments.count}
        </button>
      )}
      <CareForm care={care} keep={keep} />
      {care.note && (
        <p class="care-note" dir="auto">
          {care.note}
        </p>
      )}
      {trouble && (
        <p class="care-trouble" role="alert">
          {comments.notKept}
        </p>
      )}
    </div>
  )
}

/** An address and nothing that a mail program would take for more. */
function isMail(text: string): boolean {
  return /^[^\s@?&,;:<>"]+@[^\s@?&,;:<>"]+\.[a-z]{2,}$/i.test(text)
}

/** What was typed stays when it could not be kept. */
function CareForm(props: { readonly care: Care; readonly keep: (next: Care) => Promise<boolean> }) {
  const { comments } = useWords().pack
  const { care, keep } = props
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState(care.note)
  const [tags, setTags] = useState(care.tags.join(', '))

  async function submit() {
    const named = tags.split(/[,、，]/).map((tag) => tag.trim().slice(0, 40))
    const next = { ...care, note, tags: named.filter((tag) => tag !== '').slice(0, 10) }
    if (await keep(next)) setOpen(false)
  }

  return (
    <details class="care-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="care-act">{comments.noteAndTags}</summary>
      {open && (
        <form
          class="care-form"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <label>
            <span>{comments.note}</span>
            <textarea
              rows={3}
              maxLength={2000}
              value={note}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          </label>
          <label>
            <span>{comments.tags}</span>
            <input
              maxLength={400}
              value={tags}
              onInput={(event) => setTags(event.currentTarget.value)}
            />
          </label>
          <button class="button" type="submit">
            {comments.keep}
          </button>
        </form>
      )}
    </details>
  )
}
