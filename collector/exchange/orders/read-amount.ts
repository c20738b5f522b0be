import { asciiDigits } from '../import/ascii-digits.ts'
import { shown } from '../import/shown.ts'
import { currencyDigits } from './currency-digits.ts'

/** Which sign stands before the decimals. */
export type DecimalMark = 'comma' | 'dot'

/** An amount as it is written. */
export interface WrittenAmount {
  readonly isNegative: boolean
  /** digits with their separators, without spaces and apostrophes */
  readonly digits: string
  /** the currency that its sign tells, where a sign is of one alone */
  readonly currency?: string
  /** the mark that it must have; `open`: 1,234 may be either; absent: there is none */
  readonly mark?: DecimalMark | 'open'
}

/** Signs of one currency. `$`, `¥`, `元`, `kr` are of several, and tell none. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '₩': 'KRW',
  원: 'KRW',
  円: 'JPY',
  '£': 'GBP',
  '₹': 'INR',
  '₫': 'VND',
  zł: 'PLN',
  Kč: 'CZK',
  US$: 'USD',
}
const SHARED_SIGNS: ReadonlySet<string> = new Set(['', '$', '¥', '元', 'kr', 'kr.', 'Fr.'])

/** Takes an amount apart, or says why it is none, in words that end a sentence. */
export function splitAmount(text: string): WrittenAmount | string {
  const plain = asciiDigits(text.normalize('NFKC'))
    .replace(/[\s'’]/gu, '')
    .replace(/[−–]/g, '-')
  const isBracketed = /^\(.*\)$/.test(plain)
  const bare = isBracketed ? plain.slice(1, -1) : plain
  const isSigned = /^-|^[^\d]*-\d|-$/.test(bare)
  const found = /^([^\d.,]*)(\d[\d.,]*|[.,]\d+)([^\d.,]*\.?)$/u.exec(bare.replace(/-/, ''))
  const signs = [found?.[1] ?? '', found?.[3] ?? ''].filter((sign) => sign !== '')
  const [sign = ''] = signs
  const currency = SIGNS[sign] ?? (/^[A-Z]{3}$/.test(sign) ? sign : undefined)
  const digits = found?.[2] ?? ''
  const mark = markOf(digits)
  const isStrange = currency === undefined && !SHARED_SIGNS.has(sign)
  if (!found || mark === null || signs.length > 1 || isStrange) {
    return `is no amount of money: ${shown(text)}`
  }
  const isNegative = isSigned || isBracketed
  return { isNegative, digits, ...(currency && { currency }), ...(mark && { mark }) }
}

/** The mark that digits with separators allow alone; `null`: no number is written so. */
function markOf(digits: string): DecimalMark | 'open' | null | undefined {
  const separators = digits.replace(/\d/g, '')
  if (separators === '') return undefined
  const last = separators.at(-1) ?? ''
  const [mark, thousands] = last === ',' ? (['comma', '.'] as const) : (['dot', ','] as const)
  if (separators.length === 1) return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? 'open' : mark
  // one sign alone, several times, parts thousands
  if (!separators.includes(thousands)) {
    if (!isGrouped(digits, last)) return null
    return mark === 'comma' ? 'dot' : 'comma'
  }
  const [whole = '', decimals = '', more] = digits.split(last)
  return more === undefined && /^\d+$/.test(decimals) && isGrouped(whole, thousands) ? mark : null
}

/** Groups of three, or two and three as in India. */
function isGrouped(digits: string, separator: string): boolean {
  const [first = '', ...rest] = digits.split(separator)
  const last = rest.pop() ?? ''
  return (
    /^\d{1,3}$/.test(first) &&
    /^\d{3}$/.test(last) &&
    (rest.every((part) => /^\d{3}$/.test(part)) || rest.every((part) => /^\d{2}$/.test(part)))
  )
}

/**
 * The ten-thousandths of an amount in its currency, without its sign, or why it has none, in words that
 * end a sentence. A mark that nothing tells is not guessed, except in a currency without decimals.
 */
export function valueOf(
  { digits, mark }: WrittenAmount,
  currency: string,
  fileMark: DecimalMark | undefined,
): number | string {
  const most = currencyDigits(currency)
  const used = mark === 'open' && most === 0 ? undefined : fileMark
  if (mark === 'open' && most !== 0 && used === undefined) return OPEN
  if (mark !== undefined && mark !== 'open' && used !== undefined && mark !== used && most !== 0) {
    return `has its decimals behind a ${mark}, others of the file behind a ${used}: ${shown(digits)}`
  }
  const own = mark === 'open' ? used : mark
  const [whole = '', decimals = ''] =
    own === undefined ? [digits] : digits.split(own === 'comma' ? ',' : '.')
  const places = decimals.replace(/0+$/, '').length
  // with three decimals, what was meant may be thousands
  const isDoubtful = (decimals.length === 3 && most < 3) || (most === 0 && places > 0)
  if (isDoubtful) return `has decimals as ${currency} has none: ${shown(digits)}`
  return tenThousandths(whole.replace(/[.,]/g, ''), decimals, digits)
}

/** What {@link valueOf} says of 1,234 where nothing tells the mark. */
export const OPEN = 'may be a thousand or a few'

function tenThousandths(whole: string, decimals: string, digits: string): number | string {
  // a spreadsheet's double ends in noise behind its fifteenth digit
  const exact = Number(`${whole || '0'}.${decimals || '0'}`) * 10_000
  const value = Math.round(exact)
  const isClose = decimals.length <= 4 || Math.abs(exact - value) < 1e-3
  return isClose ? value : `has more than four decimals: ${shown(digits)}`
}
