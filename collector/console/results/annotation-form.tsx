import { useContext, useState } from 'preact/hooks'
import type { Annotation, Day } from '#shared/results.ts'
import { send } from '../api/send.ts'
import { useWords } from '../words/use-words.tsx'
import { Acting } from './acting.ts'

/** A day and what happened on it; what was typed stays when it could not be kept. */
export function AnnotationForm(props: {
  readonly site: string
  /** with an id, that annotation is changed */
  readonly start: Omit<Annotation, 'id'> & { readonly id?: string }
  readonly onKept: () => void
}) {
  const { pack } = useWords()
  const { readAgain } = useContext(Acting)
  const { site, start, onKept } = props
  const [day, setDay] = useState<Day>(start.day)
  const [text, setText] = useState(start.text)
  const [trouble, setTrouble] = useState(false)

  async function submit() {
    const base = `/api/sites/${encodeURIComponent(site)}/annotations`
    const form = { day, text }
    const sent = await (start.id === undefined
      ? send('POST', base, form)
      : send('PUT', `${base}/${start.id}`, form))
    setTrouble(!sent.ok)
    if (!sent.ok) return
    onKept()
    readAgain()
  }

  return (
    <form
      class="event-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <label>
        <span>{pack.trend.date}</span>
        <input
          type="date"
          required
          min="2000-01-01"
          max="2100-12-31"
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{pack.notes.text}</span>
        <input
          required
          pattern=".*\S.*"
          maxLength={200}
          autoComplete="off"
          dir="auto"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button class="button" type="submit">
        {pack.notes.keep}
      </button>
      <p class="quiet">{pack.notes.hint}</p>
      {trouble && (
        <p class="event-trouble" role="alert">
          {pack.comments.notKept}
        </p>
      )}
    </form>
  )
}
