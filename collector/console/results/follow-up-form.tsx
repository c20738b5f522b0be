import { useState } from 'preact/hooks'
import type { FollowUp } from '#shared/follow-up.ts'
import { useWords } from '../words/use-words.tsx'

const MAX_TAGS = 10
const MAX_TAG = 40

/** A note and tags; what was typed stays when it could not be kept. */
export function FollowUpForm(props: {
  readonly care: FollowUp
  readonly keep: (next: FollowUp) => Promise<boolean>
}) {
  const { comments } = useWords().pack
  const { care, keep } = props
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState(care.note)
  const [tags, setTags] = useState(care.tags.join(', '))

  async function submit() {
    if (await keep({ ...care, note, tags: tagsIn(tags) })) setOpen(false)
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
              maxLength={MAX_TAGS * (MAX_TAG + 2)}
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

/** Commas of any script part them; each once, as many and as long as the collector takes. */
function tagsIn(text: string): string[] {
  const named = text.split(/[,、，]/).map((tag) => tag.trim().slice(0, MAX_TAG))
  return [...new Set(named.filter((tag) => tag !== ''))].slice(0, MAX_TAGS)
}
