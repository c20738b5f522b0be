import { useEffect, useState } from 'preact/hooks'
import type { ResponseItem, ResponsePage, Results } from '#shared/results.ts'
import { ask } from '../api/ask.ts'
import { useReply } from '../api/use-reply.ts'
import type { Mood } from '../address/mood.ts'
import { useWords } from '../words/use-words.tsx'
import { Comment } from './comment.tsx'
import { responsesAddress } from './addresses.ts'
import { useView } from './use-view.ts'
import './comments.css'

const MOODS: readonly (Mood | undefined)[] = [undefined, 'good', 'middle', 'bad']

/** What people wrote, newest first; the newest page is read again as answers arrive. */
export function Comments({
  results,
  stamp,
}: {
  readonly results: Results
  readonly stamp: number
}) {
  const { pack } = useWords()
  const { view, hrefOf } = useView()
  const address = responsesAddress(results, view)
  const newest = useReply<ResponsePage>(address, stamp)
  const [older, setOlder] = useState<Older>({ of: address, items: [] })
  const [busy, setBusy] = useState(false)
  const rating = results.questions.find(({ kind }) => kind !== 'comment' && kind !== 'choice')

  useEffect(() => setOlder({ of: address, items: [] }), [address])

  const items = [...(newest.data?.responses ?? []), ...(older.of === address ? older.items : [])]
  const next = older.items.length > 0 ? older.next : newest.data?.next
  const readOlder = async () => {
    setBusy(true)
    const reply = await ask<ResponsePage>(`${address}&cursor=${encodeURIComponent(next ?? '')}`)
    if (reply.ok) setOlder((last) => continued(last, reply.data))
    setBusy(false)
  }

  return (
    <section class="sheet" aria-labelledby="comments-title">
      <div class="sheet-head">
        <h2 class="sheet-title" id="comments-title">
          {pack.comments.title}
        </h2>
        {rating && (
          <nav class="periods" aria-label={pack.comments.title}>
            {MOODS.map((mood) => (
              <a
                key={mood ?? 'all'}
                class="period"
                href={hrefOf({ mood })}
                {...(mood === view.mood && { 'aria-current': 'true' as const })}
              >
                {mood ? moodName(mood, rating.kind) : pack.comments.all}
              </a>
            ))}
          </nav>
        )}
      </div>
      <List items={items} results={results} narrowed={view.mood !== undefined} />
      {next !== undefined && (
        <button class="button" type="button" disabled={busy} onClick={() => void readOlder()}>
          {busy ? pack.comments.loading : pack.comments.more}
        </button>
      )}
    </section>
  )

  function moodName(mood: Mood, kind: keyof typeof pack.kinds) {
    return pack.moods[kind === 'comment' || kind === 'choice' ? 'nps' : kind][mood]
  }
}

interface Older {
  readonly of: string
  readonly items: readonly ResponseItem[]
  readonly next?: string
}

function continued(last: Older, page: ResponsePage): Older {
  const { of, items } = last
  return { of, items: [...items, ...page.responses], ...(page.next && { next: page.next }) }
}

function List(props: {
  readonly items: readonly ResponseItem[]
  readonly results: Results
  readonly narrowed: boolean
}) {
  const { comments } = useWords().pack
  if (props.items.length === 0) {
    return <p class="quiet">{props.narrowed ? comments.noneOfMood : comments.none}</p>
  }
  return (
    <ol class="comments">
      {props.items.map((item) => (
        <Comment key={item.id} item={item} results={props.results} />
      ))}
    </ol>
  )
}
