import { useContext, useState } from 'preact/hooks'
import type { Results } from '#shared/results.ts'
import { send } from '../api/send.ts'
import { useWords } from '../words/use-words.tsx'
import { Acting } from './acting.ts'
import { useView } from './use-view.ts'

/** What is held back of the days shown, and the owner's word on all of it; and impressions that are left out. */
export function HeldNotice({ results }: { readonly results: Results }) {
  const { pack, format } = useWords()
  const { hrefOf } = useView()
  const { mayEdit, readAgain } = useContext(Acting)
  const [said, setSaid] = useState('')
  const { held = 0, flooded = 0, from, to, survey } = results
  const count = format.count(held)

  async function say(counts: boolean) {
    if (counts && !confirm(pack.held.sure(held, count))) return
    const path = `/api/surveys/${encodeURIComponent(survey.id)}/held`
    const sent = await send('POST', path, { counts, from, to, seen: held })
    if (sent.ok) setSaid(counts ? pack.comments.counted : pack.comments.leftOut)
    else setSaid(sent.problem.status === 409 ? pack.held.changed : pack.comments.notKept)
    readAgain()
  }
  if (held === 0 && flooded === 0 && said === '') return null
  return (
    <div class="stale">
      {held > 0 && (
        <p>
          {pack.held.notice(held, count)} <a href={hrefOf({ list: 'held' })}>{pack.held.look}</a>
        </p>
      )}
      {held > 0 && mayEdit && (
        <p class="acts">
          <button class="button" type="button" onClick={() => void say(true)}>
            {pack.held.count}
          </button>
          <button class="button" type="button" onClick={() => void say(false)}>
            {pack.held.exclude}
          </button>
        </p>
      )}
      {flooded > 0 && (
        <p>
          {pack.held.flooded(flooded, format.count(flooded))}{' '}
          <a href="/help/privacy#suspected-answers" target="_blank">
            {pack.held.why}
          </a>
        </p>
      )}
      <p role="status">{said}</p>
    </div>
  )
}
