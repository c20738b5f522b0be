/** What joins two days; these languages write year, month and day with their signs, never with slashes. */
const JOINED: Readonly<Record<string, string>> = { ja: '～', 'zh-Hans': '至' }

/**
 * Two days as Chinese and Japanese write them, 2026年11月2日～29日; what the second repeats is left out.
 *
 * @returns `undefined` for a language that Intl writes well
 */
export function dayRange(
  lang: string,
  from: string,
  to: string,
  withYear: boolean,
): string | undefined {
  const joint = JOINED[lang]
  if (joint === undefined) return undefined
  const [one, other] = [partsOf(from), partsOf(to)]
  const first = `${withYear ? `${one.year}年` : ''}${one.month}月${one.day}日`
  if (from === to) return first
  if (one.year !== other.year) {
    return `${first}${joint}${other.year}年${other.month}月${other.day}日`
  }
  if (one.month !== other.month) return `${first}${joint}${other.month}月${other.day}日`
  return `${first}${joint}${other.day}日`
}

function partsOf(text: string) {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return { year, month, day }
}
