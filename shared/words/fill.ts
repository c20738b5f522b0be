import { JOSA_PAIR, josa } from './josa.ts'

/** between a name and its particle a quotation may close */
const PLACEHOLDER = new RegExp(`\\{(\\w+)\\}(?:(["'”’」』》>)]?)(${JOSA_PAIR.source}))?`, 'g')

/**
 * Puts values in place of `{name}`, with the Korean particle that fits them. A name without a value
 * stays as it is, so that a later step may fill it. Where nobody can tell how a value is read (kanji,
 * emoji), a noun follows it and carries the particle: "無印良品 쇼핑몰을".
 *
 * @param readings how values are read in Hangul, where their owner says so
 */
export function fill(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
  readings: Readonly<Record<string, string | undefined>> = {},
): string {
  return text.replace(PLACEHOLDER, (whole, name: string, between = '', pair = '') => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined || !pair) return value ?? whole
    return value + between + particle(name, (readings[name] ?? value) + between, pair)
  })
}

/** what a value is, where its own ending is unknown */
const NOUNS: Readonly<Record<string, string>> = { brand: '쇼핑몰', product: '상품' }

function particle(name: string, reading: string, pair: string): string {
  const found = josa(reading, pair)
  const noun = NOUNS[name]
  const carried = noun && found === pair && reading ? josa(noun, pair) : pair
  return carried === pair ? found : ` ${noun}${carried}`
}
