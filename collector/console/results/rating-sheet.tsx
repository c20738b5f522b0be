import { useMemo } from 'preact/hooks'
import { changeOf } from '#shared/analysis/change-of.ts'
import type { QuestionResults, Results } from '#shared/results.ts'
import { sayNone } from '#shared/phrases/say-none.ts'
import { sayReworded } from '#shared/phrases/say-reworded.ts'
import { sayLater } from '#shared/phrases/say-later.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { useWords } from '../words/use-words.tsx'
import { Formula } from './formula.tsx'
import { Level } from './level.tsx'
import { NextLine } from './next-line.tsx'
import { QuestionHead } from './question-head.tsx'
import { RepurchasePart } from './repurchase-part.tsx'
import { segmentRows } from './segment-rows.ts'
import { SegmentsPart } from './segments-part.tsx'
import { Spread } from './spread.tsx'
import { TrendPart } from './trend-part.tsx'
import { Verdict } from './verdict.tsx'
import { WhoPart } from './who-part.tsx'
import { WhyPart } from './why-part.tsx'
import './rating-sheet.css'

/** One rating question: the level and how sure it is, what changed and why, and where it differs. */
export function RatingSheet(props: {
  readonly question: QuestionResults
  readonly results: Results
  readonly trend: Results | undefined
}) {
  const { question } = props
  const score = scoreOf(question, question.tally)
  const known = score.status !== 'none' && score.status !== 'hidden'
  const change = changeOf(question, props.results)
  // looked for once: it takes longer than all else on the sheet
  const groups = useMemo(() => segmentRows(question, props.results), [question, props.results])
  const { say } = useWords()
  const later = sayLater(say, question, props.results)
  const reworded = change && sayReworded(say, question, props.results.today)

  return (
    <section class="sheet rating" aria-labelledby={`q-${question.id}`}>
      <QuestionHead question={question} />
      <div class="rating-level">
        <Level
          question={question}
          score={score}
          isOver={props.results.to < props.results.today}
          none={sayNone(say, props.results)}
        />
        {known && change && <Verdict compared={change} />}
        {known && reworded && <p class="verdict-more">{reworded}</p>}
        {later && <p class="verdict-more">{later}</p>}
        {known && <NextLine question={question} results={props.results} groups={groups} />}
        {known && (
          <Formula question={question} score={score} results={props.results} change={change} />
        )}
      </div>
      {known && <TrendPart {...props} score={score} change={change} />}
      {known && (
        <div class="rating-side">
          <Spread question={question} score={score} />
          {change && <WhyPart change={change} />}
          <WhoPart question={question} results={props.results} />
          {question.kind === 'repurchase' && (
            <RepurchasePart question={question} results={props.results} />
          )}
        </div>
      )}
      {known && (
        <SegmentsPart question={question} score={score} results={props.results} groups={groups} />
      )}
    </section>
  )
}
