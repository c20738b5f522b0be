import { useContext, useState } from 'preact/hooks'
import type { Annotation, Results } from '#shared/results.ts'
import { send } from '../api/send.ts'
import { useWords } from '../words/use-words.tsx'
import { Acting } from './acting.ts'
import { AnnotationForm } from './annotation-form.tsx'
import type { Happening } from './trend-marks.ts'
import './events-part.css'

/** What happened in the days of the trend, in words, with a form for what owners know of it. */
export function EventsPart(props: {
  readonly happenings: readonly Happening[]
  readonly results: Results
}) {
  const { pack, format } = useWords()
  const { mayEdit } = useContext(Acting)
  const { happenings, results } = props
  if (happenings.length === 0 && !mayEdit) return null
  return (
    <section class="events" aria-label={pack.trend.events}>
      {happenings.length > 0 && (
        <ul>
          {happenings.toReversed().map(({ day, label, annotation }) => (
            <li key={annotation?.id ?? label} class="event">
              <time class="event-day" dateTime={day}>
                {format.day(day, results.today)}
              </time>
              {annotation && mayEdit ? (
                <OwnEvent annotation={annotation} results={results} />
              ) : (
                <span dir="auto">{label}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <AddEvent results={results} />}
    </section>
  )
}

function AddEvent({ results }: { readonly results: Results }) {
  const { notes } = useWords().pack
  const [open, setOpen] = useState(false)
  const last = results.to < results.today ? results.to : results.today
  return (
    <details class="more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{notes.add}</summary>
      {open && (
        <AnnotationForm
          site={results.site.id}
          start={{ day: last, text: '' }}
          onKept={() => setOpen(false)}
        />
      )}
    </details>
  )
}

/** What an owner wrote: changed in its place, or taken away. */
function OwnEvent(props: { readonly annotation: Annotation; readonly results: Results }) {
  const { notes, comments } = useWords().pack
  const { readAgain } = useContext(Acting)
  const { annotation, results } = props
  const [isChanging, setIsChanging] = useState(false)
  const [trouble, setTrouble] = useState(false)
  const address = `/api/sites/${encodeURIComponent(results.site.id)}/annotations/${annotation.id}`
  const remove = () =>
    void send('DELETE', address).then((sent) => {
      // gone already is gone
      const isGone = sent.ok || sent.problem.why === 'missing'
      setTrouble(!isGone)
      if (isGone) readAgain()
    })

  if (isChanging) {
    return (
      <AnnotationForm
        site={results.site.id}
        start={annotation}
        onKept={() => setIsChanging(false)}
      />
    )
  }
  return (
    <>
      <span dir="auto">{annotation.text}</span>
      <span class="event-acts">
        <button
          type="button"
          class="event-act"
          aria-label={notes.change(annotation.text)}
          onClick={() => setIsChanging(true)}
        >
          {notes.changeShort}
        </button>
        <button
          type="button"
          class="event-act"
          aria-label={notes.remove(annotation.text)}
          onClick={remove}
        >
          {notes.removeShort}
        </button>
      </span>
      {trouble && (
        <span class="event-trouble" role="alert">
          {comments.notKept}
        </span>
      )}
    </>
  )
}
