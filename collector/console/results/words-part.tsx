import { useEffect, useState } from 'preact/hooks'
import type { QuestionResults, ResponsePage, Results } from '#shared/results.ts'
import {
  wordFrequency,
  type Comment,
  type WordCount,
  type WordFrequency,
} from '#shared/word-frequency/word-frequency.ts'
import { DEFAULT_PERIOD } from '../address/period.ts'
import { commentsOf } from '#shared/word-frequency/comments-of.ts'
import { ask } from '../api/ask.ts'
import { moodNames } from '../words/mood-names.ts'
import { useWords } from '../words/use-words.tsx'
import { responsesAddress } from './addresses.ts'
import { useView } from './use-view.ts'

/** Comments read for it: the newest thousand, 200 at a time. */
const PAGES = 5
const PER_PAGE = 200

/** Words that promoters and detractors use, read when it is opened. */
export function WordsPart(props: { readonly rating: QuestionResults; readonly results: Results }) {
  const { comments } = useWords().pack
  const [open, setOpen] = useState(false)
  return (
    <details class="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{comments.words}</summary>
      {open && <Words {...props} />}
    </details>
  )
}

function Words({ rating, results }: Parameters<typeof WordsPart>[0]) {
  const { pack, format } = useWords()
  const [used, setUsed] = useState<WordFrequency>()
  const { survey, from, to } = results
  useEffect(() => {
    let wanted = true
    void readComments(rating, results).then((read) => {
      if (wanted) setUsed(wordFrequency(read))
    })
    return () => {
      wanted = false
    }
  }, [survey.id, from, to])
  if (!used) return <p class="quiet">{pack.comments.loading}</p>

  const names = moodNames(pack, rating)
  const { good, bad } = used.comments
  return (
    <div class="words-used" data-loaded>
      <List title={names.good} words={used.good} />
      <List title={names.bad} words={used.bad} />
      <p class="quiet">
        {pack.comments.wordsRead(format.count(good + bad), format.count(used.lookedAt))}
      </p>
    </div>
  )
}

function List({ title, words }: { readonly title: string; readonly words: readonly WordCount[] }) {
  const { pack, format } = useWords()
  const { hrefOf } = useView()
  return (
    <div>
      <h3 class="part-title">{title}</h3>
      {words.length === 0 && <p class="quiet">{pack.comments.noWords}</p>}
      <ul class="words-list">
        {words.map(({ word, good, bad }) => (
          <li key={word}>
            <a class="words-word" dir="auto" href={hrefOf({ q: word })}>
              {word}
            </a>{' '}
            <span class="quiet">{format.count(good + bad)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What promoters and detractors wrote; a page that cannot be read ends it. */
async function readComments(rating: QuestionResults, results: Results): Promise<Comment[]> {
  const texts = results.questions.filter(({ kind }) => kind === 'comment').map(({ id }) => id)
  const address = responsesAddress(results, { period: DEFAULT_PERIOD }, PER_PAGE)
  const found: Comment[] = []
  let cursor = ''
  for (let page = 0; page < PAGES; page += 1) {
    const reply = await ask<ResponsePage>(`${address}&cursor=${encodeURIComponent(cursor)}`)
    if (!reply.ok) break
    found.push(...commentsOf(rating, texts, reply.data.responses))
    if (reply.data.next === undefined) break
    cursor = reply.data.next
  }
  return found
}
