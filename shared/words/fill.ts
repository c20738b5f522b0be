import { JOSA_PAIR, josa } from './josa.ts'

const PLACEHOLDER = new RegExp(`\\{(\\w+)\\}(${JOSA_PAIR.source})?`, 'g')

/**
 * Puts values in place of `{name}`, with the Korean particle that fits them. A name without a value
 * stays as it is, so that a later step may fill it.
 */
export function fill(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string, pair: string | undefined) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? whole : value + (pair ? josa(value, pair) : '')
  })
}
