import type { PageRule } from './asking.ts'
import { attempt } from './attempt.ts'

/** Longer addresses are cut: a regular expression may take the square of their length or more. */
const MAX_ADDRESS = 300
/** stands for the beginning and the end: half a character, which no address has */
const EDGE = '\ud800'

/**
 * Whether a rule fits a page, both as people read them (`readableRule`, `decodeAddress`): `/cart` fits
 * `/cart/` and `/cart?utm=x`, and a route behind `#` counts as a path of its own. A regular expression
 * that does not compile fits nothing.
 *
 * @param address path and query, `/cart?step=2`, and the route behind `#` if there is one; what is
 *   beyond 300 characters is not read
 */
export function pageMatches({ how, value }: PageRule, address: string): boolean {
  const isRegex = how === 'regex'
  const hasEnd = how === 'equals' || how === 'wildcard'
  const framed = (how === 'contains' ? '' : EDGE) + value + (hasEnd ? EDGE : '')
  const parts = how === 'wildcard' ? framed.split('*') : [framed]
  return formsOf(address.slice(0, MAX_ADDRESS), isRegex).some((form) =>
    isRegex ? attempt(() => new RegExp(value).test(form)) : follow(parts, EDGE + form + EDGE),
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

/** Whether parts stand in a text in this order with anything between: the first place is as good as any. */
function follow(parts: readonly string[], text: string): boolean {
  let end = 0
  return parts.every((part) => {
    const start = text.indexOf(part, end)
    end = start + part.length
    return start >= 0
  })
}
