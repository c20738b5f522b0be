import type { PageRule } from './asking.ts'

/** Longer addresses are cut: a regular expression may take the square of their length or more. */
const MAX_ADDRESS = 300

/**
 * Whether a rule fits a page, read with its query or without: "equals /cart" fits `/cart?utm=x` too.
 * A regular expression that does not compile fits nothing.
 *
 * @param address path and query, `/cart?step=2`; what is beyond 300 characters is not read
 */
export function pageMatches({ how, value }: PageRule, address: string): boolean {
  const whole = address.slice(0, MAX_ADDRESS)
  return [whole, whole.replace(/\?.*/, '')].some((text) => {
    if (how === 'contains') return text.includes(value)
    if (how === 'starts') return text.startsWith(value)
    if (how !== 'regex') return fits(how === 'equals' ? [value] : value.split('*'), text)
    try {
      return new RegExp(value).test(text)
    } catch {
      return false
    }
  })
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
