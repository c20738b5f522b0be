import type { QuestionResults } from '#shared/results.ts'
import { scaleOf, type Scaled } from '#shared/scale.ts'
import type { Pack } from './pack.ts'

type Asked = Scaled & Pick<QuestionResults, 'ends'>

/**
 * What the three parts of a scale are called: promoters, passives and detractors, or their like. Where
 * an owner words the ends, they name the parts: who finds a delivery "Much better" is not "Satisfied".
 * The parts of an NPS are those of its method, whatever its ends say.
 */
export function moodNames(pack: Pack, question: Asked): Pack['moods']['nps'] {
  const { kind, ends } = question
  const scale = scaleOf(question)
  if (kind === 'comment' || kind === 'choice' || !scale) return pack.moods.nps
  if (!ends || kind === 'nps') return pack.moods[kind]
  const { low, high, good } = scale
  const count = good[1] - good[0]
  const name = (words: string, from: number) =>
    pack.ownScale.part(words, pack.span(`${from}`, `${from + count}`))
  const [atLow, atHigh] = [name(ends.low, low), name(ends.high, high - count)]
  const [best, worst] = question.direction === 'low' ? [atLow, atHigh] : [atHigh, atLow]
  return { good: best, middle: pack.ownScale.middle, bad: worst }
}
