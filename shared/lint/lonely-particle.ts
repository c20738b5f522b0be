import { JOSA_PAIR, josa } from '../words/josa.ts'

/** between a name and its particle a quotation may close */
const NAME = String.raw`\{\w+\}["'”’」』》>)]?`
const PARTICLE =
  '을|를|은|는|이|가|과|와|(?:으로|로)(?:서|써|부터)?|이?라는|이?라고|이?라도|이?란|이?랑|이?나|이?든지?|이?며|이?면|이?야|이에요|예요|에요|아'
const ALONE = new RegExp(`${NAME}(?:${PARTICLE})(?![가-힣(/（])`)
const PAIR = new RegExp(`${NAME}(${JOSA_PAIR.source})`, 'g')
const WHOLE = new RegExp(`^(?:${PARTICLE})$`)
const BEGINS = new RegExp(`^(?:${PARTICLE})`)

/**
 * The first placeholder in a Korean text with a particle that fits some words alone: a single one, or two that
 * are no pair, such as `을(은)`. A word with another in brackets, `{brand}매장(본점)`, is none.
 */
export function lonelyParticle(words: string): string | undefined {
  const alone = ALONE.exec(words)?.[0]
  const strange = [...words.matchAll(PAIR)].find(
    ([, pair = '', one = '', other = '', prefix, stem = '']) => {
      const isPair =
        prefix === undefined ? WHOLE.test(one) && BEGINS.test(other) : BEGINS.test(stem)
      // a pair that is known gives one of its two
      return isPair && josa('한샘', pair) === pair
    },
  )
  return alone ?? strange?.[0]
}
