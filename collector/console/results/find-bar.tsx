import { useState } from 'preact/hooks'
import { FOLLOW_UP_STATUSES } from '#shared/follow-up.ts'
import { LISTS, type ListName } from '../address/view.ts'
import { useWords } from '../words/use-words.tsx'
import { useView } from './use-view.ts'

/** Which answers are listed: those with words, all, or suspected ones; by status; by what was typed. */
export function FindBar({ asksForWords }: { readonly asksForWords: boolean }) {
  const { comments } = useWords().pack
  const { view, go, hrefOf } = useView()
  const [q, setQ] = useState(view.q ?? '')
  const pickList = (name: string) => {
    const list: ListName | undefined = LISTS.find((one) => one === name)
    go({ list })
  }

  return (
    <form
      class="find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        go({ q: q.trim() || undefined })
      }}
    >
      <input
        class="find-words"
        type="search"
        aria-keyshortcuts="/"
        aria-label={comments.find}
        placeholder={comments.find}
        maxLength={100}
        value={q}
        onInput={(event) => setQ(event.currentTarget.value)}
      />
      <select
        aria-label={comments.list}
        value={view.list ?? (asksForWords ? '' : 'all')}
        onChange={(event) => pickList(event.currentTarget.value)}
      >
        {asksForWords && <option value="">{comments.lists.comments}</option>}
        {LISTS.map((list) => (
          <option key={list} value={list}>
            {comments.lists[list]}
          </option>
        ))}
      </select>
      <select
        aria-label={comments.status}
        value={view.status ?? ''}
        onChange={(event) => {
          const picked = event.currentTarget.value
          go({ status: FOLLOW_UP_STATUSES.find((one) => one === picked) })
        }}
      >
        <option value="">{comments.anyStatus}</option>
        {FOLLOW_UP_STATUSES.map((status) => (
          <option key={status} value={status}>
            {comments.statuses[status]}
          </option>
        ))}
      </select>
      {view.tag && (
        <a class="care-tag" dir="auto" href={hrefOf({ tag: undefined })} title={comments.anyTag}>
          {comments.tagged(view.tag)} <span aria-hidden="true">×</span>
          <span class="unseen">{comments.anyTag}</span>
        </a>
      )}
    </form>
  )
}
