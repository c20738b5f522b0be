import type { Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import type { SharedComment } from '#collector/sharing/shared-comments.ts'
import { moodOf } from '#shared/score/mood-of.ts'
import { useReply } from '../api/use-reply.ts'
import { useWords } from '../words/use-words.tsx'
import '../results/comments.css'

/** What people wrote, without where, when to the minute, or who. */
export function SharedComments({ results }: { readonly results: Results }) {
  const { comments } = useWords().pack
  const { data } = useReply<{ readonly comments: readonly SharedComment[] }>(
    '/shared/read/comments',
  )
  return (
    <section class="sheet" aria-labelledby="comments-title">
      <h2 class="sheet-title" id="comments-title">
        {comments.title}
      </h2>
      {data?.comments.length === 0 && <p class="quiet">{comments.none}</p>}
      <ol class="comments" aria-busy={!data}>
        {data?.comments.map((comment, index) => (
          <Comment key={index} comment={comment} results={results} />
        ))}
      </ol>
    </section>
  )
}

function Comment(props: { readonly comment: SharedComment; readonly results: Results }) {
  const { format } = useWords()
  const { answers, day, lang } = props.comment
  const { questions } = props.results
  const rated = questions.find(({ id, kind }) => isRating(kind) && typeof answers[id] === 'number')
  const rating = rated && Number(answers[rated.id])
  const texts = questions.filter(({ id, kind }) => kind === 'comment' && answers[id])
  return (
    <li class="comment">
      {rated && rating !== undefined ? (
        <span class="chip" data-mood={moodOf(rated, rating)}>
          {rating}
        </span>
      ) : (
        <span />
      )}
      <div class="comment-body" dir="auto" {...(lang && { lang })}>
        {texts.map(({ id }) => (
          <p key={id}>{answers[id]}</p>
        ))}
      </div>
      <p class="comment-meta">
        {day !== undefined && <time dateTime={day}>{format.day(day)}</time>}
      </p>
    </li>
  )
}
