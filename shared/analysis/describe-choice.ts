import type { SayPack } from '../phrases/pack.ts'
import { sayReworded } from '../phrases/say-reworded.ts'
import { sayNone } from '../phrases/say-none.ts'
import { sayChange } from '../phrases/say-change.ts'
import { counted, plain, sayAsked, sayScore } from '../phrases/say-score.ts'
import { sayDiffers, sayLookedAt } from '../phrases/say-why.ts'
import { numbersIn } from '../phrases/numbers.ts'
import { segmentTitle } from '../phrases/segment-name.ts'
import type { QuestionResults, Results } from '../results.ts'
import type { ScoredChoice, ScoredOption } from '../scores.ts'
import { SCORING } from '../score/constants.ts'
import { asPrinted } from '../score/as-printed.ts'
import { isExact } from '../score/is-exact.ts'
import { choiceOf, type OptionReading } from './choice-of.ts'

/** A choice question in finished sentences, the same that the results page shows. */
export function describeChoice(
  pack: SayPack,
  question: QuestionResults,
  results: Results,
): ScoredChoice {
  const { n, options, differences, lookedAt } = choiceOf(question, results)
  const nameOf = ({ id, name = id }: Pick<OptionReading, 'id' | 'name'>) => name
  const isOver = results.to < results.today
  const names = new Map(options.map((option) => [option.id, nameOf(option)]))
  const scored = options.map((option) => scoredOption(pack, option, nameOf(option)))
  const reworded = sayReworded(pack, question, results.today)
  const isMoved = scored.some(({ said }) => said.change !== undefined)
  return {
    id: question.id,
    text: question.text,
    n,
    options: scored,
    said: {
      ...(isMoved && reworded !== undefined && { changeMore: [reworded] }),
      ...(options.length === 0 && {
        none: n === 0 ? sayNone(pack, results) : sayHidden(pack, n, isOver),
      }),
      who: n === 0 || results.shown === 0 ? [] : [sayAsked(pack, results.answered, results.shown)],
      where:
        options.length === 0 || question.segments.length === 0
          ? []
          : [
              ...differences.map(({ option, facet, value, ...found }) => {
                const group = `${names.get(option) ?? option} · ${segmentTitle(pack, facet, value)}`
                return plain(sayDiffers(pack, found, group))
              }),
              sayLookedAt(pack, lookedAt, differences.length),
            ],
    },
  }
}

function sayHidden(pack: SayPack, n: number, isOver: boolean): string {
  return pack.hidden(counted(pack, n), numbersIn(pack.lang).count(SCORING.minToShow), isOver)
}

/** Of the change only what is likely is told, as on the page: twenty options are twenty chances. */
function scoredOption(
  pack: SayPack,
  { id, count, share, change }: OptionReading,
  name: string,
): ScoredOption {
  const verdict = change?.comparison.verdict
  const isTold = change && (verdict === 'clear' || verdict === 'likely')
  return {
    id,
    name,
    ...(isExact(share) && { count }),
    status: share.status,
    ...asPrinted(share),
    said: {
      level: plain(sayScore(pack, share)),
      ...(isTold && { change: plain(sayChange(pack, change)) }),
    },
  }
}
