import type { Scale } from '#shared/scale.ts'
import { isMangled } from './is-mangled.ts'
import { ratingInLabel } from './rating-label.ts'

/** Words of five steps, the best first, in the languages that tools write most; a step may have several. */
const FIVE_STEPS: readonly (readonly string[])[] = [
  [
    'very satisfied',
    'extremely satisfied',
    'excellent',
    'strongly agree',
    'very likely',
    'extremely likely',
    'very easy',
    'sehr zufrieden',
    'très satisfait',
    'muy satisfecho',
    'molto soddisfatto',
    'muito satisfeito',
    'zeer tevreden',
    '매우 만족',
    '매우 만족해요',
    '매우 그렇다',
    '매우 좋음',
    '非常に満足',
    'とても満足',
    '大変満足',
    '非常满意',
    '很满意',
    '非常滿意',
    'очень доволен',
    'bardzo zadowolony',
    '😍',
    '🤩',
    '😄',
    '😁',
  ],
  [
    'satisfied',
    'somewhat satisfied',
    'very good',
    'good',
    'agree',
    'likely',
    'somewhat likely',
    'easy',
    'zufrieden',
    'satisfait',
    'satisfecho',
    'soddisfatto',
    'satisfeito',
    'tevreden',
    '만족',
    '만족해요',
    '그렇다',
    '좋음',
    '満足',
    'やや満足',
    '满意',
    '滿意',
    'доволен',
    'zadowolony',
    '😀',
    '🙂',
    '😊',
    '😃',
  ],
  [
    'neutral',
    'neither satisfied nor dissatisfied',
    'neither agree nor disagree',
    'average',
    'okay',
    'ok',
    'fair',
    'neither',
    'teils teils',
    'neutre',
    'neutro',
    'neutraal',
    '보통',
    '보통이다',
    '普通',
    'どちらでもない',
    'どちらともいえない',
    '一般',
    'нейтрально',
    '😐',
  ],
  [
    'dissatisfied',
    'somewhat dissatisfied',
    'unsatisfied',
    'poor',
    'disagree',
    'unlikely',
    'somewhat unlikely',
    'difficult',
    'unzufrieden',
    'insatisfait',
    'insatisfecho',
    'insoddisfatto',
    'insatisfeito',
    'ontevreden',
    '불만족',
    '불만족해요',
    '그렇지 않다',
    '나쁨',
    '不満',
    'やや不満',
    '不满意',
    '不滿意',
    'недоволен',
    'niezadowolony',
    '🙁',
    '😕',
    '☹️',
    '☹',
  ],
  [
    'very dissatisfied',
    'extremely dissatisfied',
    'terrible',
    'very poor',
    'strongly disagree',
    'very unlikely',
    'extremely unlikely',
    'very difficult',
    'sehr unzufrieden',
    'très insatisfait',
    'muy insatisfecho',
    'molto insoddisfatto',
    'muito insatisfeito',
    'zeer ontevreden',
    '매우 불만족',
    '매우 불만족해요',
    '전혀 그렇지 않다',
    '매우 나쁨',
    '非常に不満',
    'とても不満',
    '大変不満',
    '非常不满意',
    '很不满意',
    '非常不滿意',
    'очень недоволен',
    'bardzo niezadowolony',
    '😡',
    '😠',
    '😢',
    '😞',
  ],
]
/** Words of two steps: a share of the better one is what such tools show. */
const TWO_STEPS: readonly (readonly string[])[] = [
  ['good', 'yes', 'thumbs up', 'positive', '👍', 'happy', 'true', '예', 'はい', '是'],
  ['bad', 'no', 'thumbs down', 'negative', '👎', 'unhappy', 'false', '아니오', 'いいえ', '否'],
]
/** Labels that say that nothing was answered. */
const NO_ANSWER =
  /^(offered|unoffered|skipped|not answered|no answer|n\/?a|none|null|nan|-+|—|not applicable|don'?t know|무응답|해당 ?없음|無回答|未回答)$/i

/** What a label is proposed to mean: a rating, `''` for no answer, or `undefined` where nobody knows. */
export type LabelGuess = string | undefined

/**
 * What each label of a column most likely means on a scale. A proposal alone: an owner sees the table
 * and accepts or changes it. Stars and `4/5` are counted, a number in a label is taken, words are known
 * on scales of five steps.
 *
 * @param labels all different texts of the column
 */
export function guessLabels(
  labels: readonly string[],
  { low, high }: Pick<Scale, 'low' | 'high'>,
): ReadonlyMap<string, LabelGuess> {
  // on 0–10 the two ends say more than "good" and "bad" do
  const isPair = low === 1 && labels.filter((label) => !NO_ANSWER.test(label)).every(isOfTwo)
  const onScale = (rating: number) => (rating >= low && rating <= high ? String(rating) : undefined)
  return new Map(
    labels.map((label): [string, LabelGuess] => {
      if (NO_ANSWER.test(label)) return [label, '']
      if (isMangled(label)) return [label, undefined]
      const counted = starsIn(label, high) ?? fractionIn(label, high) ?? ratingInLabel(label)
      if (counted !== undefined) return [label, onScale(Number(counted))]
      if (isPair) return [label, stepOf(label, TWO_STEPS) === 0 ? String(high) : String(low)]
      const step = stepOf(label, FIVE_STEPS)
      return [label, low === 1 && high === 5 && step >= 0 ? String(5 - step) : undefined]
    }),
  )
}

function isOfTwo(label: string): boolean {
  return stepOf(label, TWO_STEPS) >= 0
}

function stepOf(label: string, steps: readonly (readonly string[])[]): number {
  const plain = label
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .trim()
  return steps.findIndex((words) => words.includes(plain))
}

/** ★★★★☆ is 4 of five, ⭐⭐⭐ is 3; on a scale that ends elsewhere than the stars it would be another rating. */
function starsIn(label: string, high: number): string | undefined {
  if (!/^[★☆⭐🌟✩✭\s]+$/u.test(label.replaceAll('\uFE0F', ''))) return undefined
  const full = label.match(/[★⭐🌟]/gu)?.length ?? 0
  const empty = label.match(/[☆✩✭]/gu)?.length ?? 0
  const of = empty > 0 ? full + empty : 5
  return full > 0 && of === high ? String(full) : undefined
}

/** 4/5 and "4 of 5" are 4 where the scale ends in 5. */
function fractionIn(label: string, high: number): string | undefined {
  const [, rating, of] =
    /^(\d{1,2})\s?(?:\/|of|out of|von|sur|de|su|van|z|из)\s?(\d{1,2})$/i.exec(label) ?? []
  return Number(of) === high ? rating : undefined
}
