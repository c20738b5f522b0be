import type { QuestionResults, ResponseItem, Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { moodOf, type Mood } from '#shared/score/mood-of.ts'
import type { View } from '../address/view.ts'
import { moodNames } from '../words/mood-names.ts'
import { useWords } from '../words/use-words.tsx'
import { responsesAddress } from './addresses.ts'
import { Comment } from './comment.tsx'
import { FindBar } from './find-bar.tsx'
import { doesMatch } from './does-match.ts'
import { useComments } from './use-comments.ts'
import { WordsPart } from './words-part.tsx'
import { useView } from './use-view.ts'
import './comments.css'

const MOODS: readonly (Mood | undefined)[] = [undefined, 'good', 'middle', 'bad']

/** What people wrote, newest first. */
export function Comments({
  results,
  stamp,
}: {
  readonly results: Results
  readonly stamp: number
}) {
  const { comments, states } = useWords().pack
  const { view } = useView()
  const rating = results.questions.find(({ kind }) => isRating(kind))
  const { items, readOlder, busy, again } = useComments(
    responsesAddress(results, { ...view, list: view.list ?? usualList(results) }, atATime(view)),
    JSON.stringify([view.segment, view.mood]),
    stamp,
    (item) => isWanted(item, view, rating),
  )

  const noneOf = ({ mood }: View) => (mood ? comments.noneOfMood : comments.none)

  return (
    <section class="sheet" aria-labelledby="comments-title">
      <div class="sheet-head">
        <h2 class="sheet-title" id="comments-title">
          {asksForWords(results) ? comments.title : comments.responses}
        </h2>
        {rating && <MoodPicker rating={rating} />}
      </div>
      <FindBar asksForWords={asksForWords(results)} />
      {rating && <WordsPart rating={rating} results={results} />}
      {items?.length === 0 && !busy && (
        <p class="quiet">{view.q || view.status || view.tag ? comments.noneFound : noneOf(view)}</p>
      )}
      {again && (
        <p class="comments-trouble" role="alert">
          {comments.notRead}{' '}
          <button class="button" type="button" onClick={again}>
            {states.again}
          </button>
        </p>
      )}
      <ol class="comments" aria-busy={busy}>
        {items?.map((item) => (
          <Comment key={item.id} item={item} results={results} />
        ))}
      </ol>
      {readOlder && (
        <button class="button" type="button" disabled={busy} onClick={readOlder}>
          {busy ? comments.loading : comments.more}
        </button>
      )}
    </section>
  )
}

/** Everyone's words, or those of promoters, passives or detractors alone. */
function MoodPicker({ rating }: { readonly rating: QuestionResults }) {
  const { pack } = useWords()
  const { view, hrefOf } = useView()
  const names = moodNames(pack, rating)
  return (
    <nav class="periods" aria-label={pack.comments.title}>
      {MOODS.map((mood) => (
        <a
          key={mood ?? 'all'}
          class="period"
          href={hrefOf({ mood })}
          {...(mood === view.mood && { 'aria-current': 'true' as const })}
        >
          {mood ? names[mood] : pack.comments.all}
        </a>
      ))}
    </nav>
  )
}

function isWanted(item: ResponseItem, view: View, rating: QuestionResults | undefined): boolean {
  if (!doesMatch(item, view.segment)) return false
  if (!view.mood || !rating) return true
  const picked = item.answers[rating.id]
  return typeof picked === 'number' && moodOf(rating, picked) === view.mood
}

/** Where some are passed over here, more are read at once, so that few readings are needed. */
function atATime({ segment, mood }: View): number {
  return segment || mood ? 100 : 20
}

function asksForWords({ questions }: Pick<Results, 'questions'>): boolean {
  return questions.some(({ kind }) => kind === 'comment')
}

/** A survey that asks for no words has all its answers listed. */
function usualList({ questions }: Pick<Results, 'questions'>): View['list'] {
  return asksForWords({ questions }) ? undefined : 'all'
}
