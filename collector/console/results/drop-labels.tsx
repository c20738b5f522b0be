import { useContext, useState } from 'preact/hooks'
import { send } from '../api/send.ts'
import { useWords } from '../words/use-words.tsx'
import { Acting } from './acting.ts'

/** A button that drops labels without answers, where some answers count under "other". */
export function DropLabels({ survey }: { readonly survey: string }) {
  const { pack, format } = useWords()
  const { mayEdit, readAgain } = useContext(Acting)
  const [said, setSaid] = useState('')
  if (!mayEdit) return null

  async function drop() {
    const path = `/api/surveys/${encodeURIComponent(survey)}/labels/drop-empty`
    const sent = await send<{ readonly dropped: readonly unknown[] }>('POST', path, {})
    if (!sent.ok) return setSaid(pack.segments.emptyFailed)
    const { length } = sent.data.dropped
    setSaid(pack.segments.emptyDropped(length, format.count(length)))
    if (length > 0) readAgain()
  }
  return (
    <p class="quiet segments-note">
      <button class="segment-more" type="button" onClick={() => void drop()}>
        {pack.segments.emptyLabels}
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  )
}
