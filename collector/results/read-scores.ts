import { onlyDays } from '#shared/analysis/only-days.ts'
import { trendStart } from '#shared/analysis/trend-start.ts'
import { describeChoice } from '#shared/analysis/describe-choice.ts'
import { describeQuestion, type Readings } from '#shared/analysis/describe-question.ts'
import { isRating } from '#shared/scale.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { asPrinted } from '#shared/score/as-printed.ts'
import type { ScoredQuestion, Scores } from '#shared/scores.ts'
import type { QuestionResults } from '#shared/results.ts'
import type { SayPack } from '#shared/phrases/pack.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import type { Store } from '../store/store.ts'
import { readResults, type ResultsQuery } from './read-results.ts'

/** Everything that may be said of a survey's answers, as the results page says it. */
export async function readScores(
  store: Store,
  published: PublishedSurvey,
  query: ResultsQuery,
  pack: SayPack,
  now: Date,
): Promise<Scores> {
  const { from, to, segments } = query
  const [shown, longer] = await Promise.all([
    readResults(store, published, query, now),
    readResults(store, published, { from: trendStart({ from, to }), to, segments }, now),
  ])
  const readings = { shown, longer }
  const { previous, since, later } = shown
  return {
    survey: shown.survey,
    site: shown.site,
    lang: pack.lang,
    ...onlyDays(query),
    ...(shown.only && { only: shown.only }),
    ...(previous && {
      compared: {
        ...onlyDays(query),
        previous: onlyDays(previous),
      },
    }),
    ...(since !== undefined && { since }),
    ...(later && { later: { from: later.from, to: later.to } }),
    shown: shown.shown,
    answered: shown.answered,
    ...(shown.elsewhere !== undefined && { elsewhere: shown.elsewhere }),
    questions: shown.questions
      .filter(({ kind }) => isRating(kind))
      .map((question) => scoredQuestion(pack, question, readings)),
    choices: shown.questions
      .filter(({ kind }) => kind === 'choice')
      .map((question) => describeChoice(pack, question, shown)),
  }
}

function scoredQuestion(
  pack: SayPack,
  question: QuestionResults,
  readings: Readings,
): ScoredQuestion {
  const { id, kind, text, tally } = question
  const score = scoreOf(question, tally)
  const { metric, unit, status, n } = score
  const said = describeQuestion(pack, question, score, readings)
  return { id, kind, text, metric, unit, status, n, ...asPrinted(score), said }
}
