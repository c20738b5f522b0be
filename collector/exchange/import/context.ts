import type { Device } from '#shared/asking.ts'
import { IMPORT_CHANNEL } from '../../store/arrival.ts'
import { LIMITS, type Context } from '#shared/snapshot.ts'
import type { Mapping } from './mapping.ts'
import type { Problem } from './problem.ts'
import type { Row } from './row.ts'

const DEVICES: Readonly<Record<string, Device>> = {
  phone: 'phone',
  mobile: 'phone',
  smartphone: 'phone',
  tablet: 'tablet',
  desktop: 'desktop',
  computer: 'desktop',
}

/**
 * What a record says of its shopper and page. A language or device that is not one is left out: it
 * is no part of the answer. A customer or trait that is too long is a problem.
 *
 * @param anonymous neither customer nor traits are taken
 */
export function readContext(row: Row, mapping: Mapping, anonymous: boolean): Context | Problem {
  const cell = (column: string | undefined) => (column ? row.cell(column).trim() : '')
  const customer = anonymous ? '' : cell(mapping.customer)
  if (customer.length > LIMITS.customerLength) {
    return problemAt(row, mapping.customer, LIMITS.customerLength)
  }
  const traits: Record<string, string> = {}
  for (const [name, column] of anonymous ? [] : Object.entries(mapping.traits ?? {})) {
    const value = cell(column)
    if (value.length > LIMITS.traitLength) return problemAt(row, column, LIMITS.traitLength)
    if (value !== '') traits[name] = value
  }
  const lang = languageOf(cell(mapping.lang))
  const device = DEVICES[cell(mapping.device).toLowerCase()]
  const page = pageOf(cell(mapping.page))
  return {
    channel: IMPORT_CHANNEL,
    ...(customer !== '' && { customer }),
    ...(lang !== undefined && { lang }),
    ...(device !== undefined && { device }),
    ...(page !== undefined && { page }),
    ...(Object.keys(traits).length > 0 && { traits }),
  }
}

function problemAt(row: Row, column: string | undefined, length: number): Problem {
  const cause = `is longer than ${length} characters`
  return { line: row.line, ...(column !== undefined && { column }), cause }
}

function languageOf(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/** Address without query and fragment, which may name a person. */
function pageOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, origin, pathname } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  return (origin + pathname).slice(0, LIMITS.pageLength)
}
