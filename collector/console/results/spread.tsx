import type { QuestionResults } from '#shared/results.ts'
import { isExact } from '#shared/score/is-exact.ts'
import type { KnownScore } from '#shared/score/score.ts'
import { moodOf } from '#shared/score/mood-of.ts'
import { moodNames } from '../words/mood-names.ts'
import { useWords } from '../words/use-words.tsx'
import { ratingParts } from './rating-parts.ts'
import './spread.css'

interface Props {
  readonly question: QuestionResults
  readonly score: KnownScore
}

/** How the answers spread: a column for each rating, and the three parts that make the score. */
export function Spread({ question, score }: Props) {
  const { pack } = useWords()
  return (
    <section class="spread">
      <h3 class="part-title">{pack.spread.title}</h3>
      <Columns question={question} score={score} />
      <Parts question={question} score={score} />
    </section>
  )
}

function Columns({ question, score }: Props) {
  const { pack, format } = useWords()
  const most = Math.max(1, ...score.distribution.map((part) => part.count))

  return (
    <ol class="columns">
      {score.distribution.map((part) => (
        <li class="column" key={part.low} data-mood={moodOf(question, part.low)}>
          <span class="unseen">{`${pack.spread.rating} ${part.low}: `}</span>
          <span class="column-count" title={format.count(part.count)}>
            {format.tiny(part.count)}
          </span>
          <span class="column-track" aria-hidden="true">
            <span class="column-bar" style={{ '--share': `${(100 * part.count) / most}%` }} />
          </span>
          <span class="column-rating" aria-hidden="true">
            {part.low}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The same answers in three parts. What is printed makes 100; where a score is a range, counts alone. */
function Parts({ question, score }: Props) {
  const { pack, format } = useWords()
  const names = moodNames(pack, question)
  const parts = ratingParts(question, score)

  return (
    <div class="parts">
      <div class="parts-bar" aria-hidden="true">
        {parts.map((part) => (
          <span key={part.mood} data-mood={part.mood} style={{ '--share': `${part.count}` }} />
        ))}
      </div>
      <ul class="parts-names">
        {parts.map((part) => (
          <li key={part.mood} data-mood={part.mood}>
            <span class="parts-name">{names[part.mood]}</span>
            {isExact(score) && (
              <strong>{format.percent(part.shown, score.groups?.decimals)}</strong>
            )}
            <span class="quiet">{format.count(part.count)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
