import type { PageRule } from './asking.ts'

/** Longer addresses are cut: a regular expression may take the square of their length or more. */
const MAX_ADDRESS = 300

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
  return formsOf(address.slice(0, MAX_ADDRESS), isRegex).some((text) => {
    if (how === 'contains') return text.includes(value)
    if (how === 'starts') return text.startsWith(value)
    if (!isRegex) return fits(how === 'equals' ? [value] : value.split('*'), text)
    try {
      return new RegExp(value).test(text)
    } catch {
      return false
    }
  })
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

/** Whether a text is parts in this order with anything between: the first place is as good as any. */
function fits([first = '', ...parts]: readonly string[], text: string): boolean {
  const last = parts.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const part of parts) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.endsWith(last) && text.length - last.length >= at
}
