import { attempt } from './attempt.ts'

/** A page rule as the tag compares it, of which `readableRule` makes two kinds out of five. */
export interface ReadableRule {
  /** `wildcard`: `*` stands for anything */
  readonly how: 'wildcard' | 'regex'
  readonly value: string
}

/** Longer addresses are cut: a regular expression may take the square of their length or more. */
const MAX_ADDRESS = 300
/** stands for the beginning and the end: half a character, which no address has */
const EDGE = '\ud800'

/**
 * Whether a rule fits a page, both as people read them (`readableRule`, `addressOf`): `/cart` fits
 * `/cart/` and `/cart?utm=x`, and a route behind `#` counts as a path of its own. A regular expression
 * that does not compile fits nothing.
 *
 * @param address path and query, `/cart?step=2`, and the route behind `#` if there is one; what is
 *   beyond 300 characters is not read
 */
export function pageMatches({ how, value }: ReadableRule, address: string): boolean {
  const isRegex = how === 'regex'
  return formsOf(address.slice(0, MAX_ADDRESS), isRegex).some((form) =>
    isRegex ? attempt(() => new RegExp(value).test(form)) : fits(value, form),
  )
}

/**
 * An address as a rule may mean it: whole, without its route or query, the route alone; and each with
 * and without a last slash, which an expression is exact about.
 */
function formsOf(whole: string, isExact: boolean): string[] {
  const [page = '', route = page] = whole.split('#')
  const forms = [whole, page, page.replace(/\?.*/, '')]
  if (isExact) return forms
  return [...forms, route].flatMap((form) => [form, `${form}/`, form.replace(/(.)\/$/, '$1')])
}

/** Whether the parts around `*` stand in a text in this order: the first place is as good as any. */
function fits(wildcard: string, text: string): boolean {
  let end = 0
  return (EDGE + wildcard + EDGE).split('*').every((part) => {
    const start = (EDGE + text + EDGE).indexOf(part, end)
    end = start + part.length
    return start >= 0
  })
}
