import { longerFrom } from '#shared/reading/longer-from.ts'
import { tellQuestion, type Readings } from '#shared/reading/tell-question.ts'
import { isRating } from '#shared/scale.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { ScoredQuestion, Scores } from '#shared/scores.ts'
import type { QuestionResults } from '#shared/results.ts'
import type { SayPack } from '#shared/say/pack.ts'
import type { PublishedSurvey } from '../catalog.ts'
import type { Store } from '../store/store.ts'
import { readResults, type ResultsQuery } from './read-results.ts'

/** What the scores of a survey are asked of. */
export interface ScoresQuery {
  readonly shown: ResultsQuery
  /** whole days, with `previous` */
  readonly compared: ResultsQuery
}

/** Everything that may be said of a survey's answers, as the results page says it. */
export async function readScores(
  store: Store,
  published: PublishedSurvey,
  query: ScoresQuery,
  pack: SayPack,
  now: Date,
): Promise<Scores> {
  const { from, to, segments } = query.shown
  const [shown, compared, longer] = await Promise.all([
    readResults(store, published, query.shown, now),
    readResults(store, published, query.compared, now),
    readResults(store, published, { from: longerFrom({ from, to }), to, segments }, now),
  ])
  const readings = { shown, compared, longer }
  const { previous } = compared
  return {
    survey: shown.survey,
    site: shown.site,
    lang: pack.lang,
    from,
    to,
    ...(previous && {
      compared: {
        from: compared.from,
        to: compared.to,
        previous: { from: previous.from, to: previous.to },
      },
    }),
    shown: shown.shown,
    answered: shown.answered,
    questions: shown.questions
      .filter(({ kind }) => isRating(kind))
      .map((question) => scoredQuestion(pack, question, readings)),
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
  const isTold = score.status !== 'none' && score.status !== 'hidden'
  const said = tellQuestion(pack, question, score, readings)
  return { id, kind, text, metric, unit, status, n, ...(isTold && score.shown), said }
}
