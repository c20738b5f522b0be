import type { QuestionResults, ResponseItem, Results } from '#shared/results.ts'
import { scaleOf } from '#shared/scale.ts'
import { moodOf } from '#shared/score/mood-of.ts'
import { createFormat } from '../words/format.ts'
import type { SpamFlag } from '#shared/spam-flags.ts'
import { useWords } from '../words/use-words.tsx'
import { FollowUpPart } from './follow-up-part.tsx'
import { pathOf } from './path-of.ts'
import { useFacetWords } from './use-facet-words.ts'

/** One shopper's words, with the rating beside them and where they were written. */
export function Comment(props: { readonly item: ResponseItem; readonly results: Results }) {
  const { pack, say } = useWords()
  const { valueName } = useFacetWords()
  const { item, results } = props
  const format = createFormat(say, results.site.zone)
  const rated = results.questions.find(({ id }) => typeof item.answers[id] === 'number')
  const texts = results.questions.filter(({ kind, id }) => kind === 'comment' && item.answers[id])

  return (
    <li class="comment" tabIndex={-1}>
      {rated ? <Rating question={rated} rating={item.answers[rated.id]} /> : <span />}
      <div class="comment-body" {...(item.lang && { lang: item.lang })} dir="auto">
        {texts.map(({ id }) => (
          <p key={id}>{item.answers[id]}</p>
        ))}
        <Picks item={item} results={results} />
      </div>
      <p class="comment-meta">
        <time dateTime={item.at}>{format.instant(item.at)}</time>
        {item.page && <span class="comment-page">{pathOf(item.page)}</span>}
        {item.device && <span>{valueName('device', item.device)}</span>}
        {item.lang && item.lang !== pack.lang && <span>{format.language(item.lang)}</span>}
        {item.customer && (
          <span class="comment-page">
            {item.customer}
            {item.unsigned && ` (${pack.comments.unsigned})`}
          </span>
        )}
        {item.excluded && !item.marks?.some(isSaid) && <span>{pack.comments.suspected}</span>}
        {item.marks?.map((mark) => (
          <span key={mark}>{pack.comments.marks[mark]}</span>
        ))}
      </p>
      <FollowUpPart item={item} results={results} />
    </li>
  )
}

/** Marks that say by themselves that a response does not count, and why. */
function isSaid(mark: SpamFlag): boolean {
  return mark === 'test' || mark === 'discarded' || mark === 'superseded'
}

/** What was picked of options, by name, and what was typed beside them. */
function Picks({ item, results }: { readonly item: ResponseItem; readonly results: Results }) {
  const picked = results.questions.flatMap(({ id, kind, options = {} }) => {
    const answer = item.answers[id]
    if (kind !== 'choice' || typeof answer !== 'object') return []
    const beside = item.answers[`${id}.other`]
    const names = answer.map((one) => options[one] ?? one)
    return [...names, ...(typeof beside === 'string' ? [beside] : [])]
  })
  return picked.length > 0 ? <p class="quiet">{picked.join(' · ')}</p> : null
}

function Rating(props: { readonly question: QuestionResults; readonly rating: unknown }) {
  const { pack } = useWords()
  const { question, rating } = props
  if (typeof rating !== 'number') return null
  const high = scaleOf(question)?.high ?? rating
  return (
    <span class="chip" data-mood={moodOf(question, rating)}>
      <span aria-hidden="true">{rating}</span>
      <span class="unseen">{pack.comments.rated(`${rating}`, `${high}`)}</span>
    </span>
  )
}
