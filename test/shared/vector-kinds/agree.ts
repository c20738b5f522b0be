import type { Fields } from './scored.ts'

/**
 * Every way in which `actual` differs from `expected`, one line each, none when they agree. A field
 * that is expected but was never computed is named as not checked: silence is not agreement, unless
 * nothing (null) is expected.
 */
export function findDisagreements(actual: Fields, expected: Fields, n = 0): string[] {
  return Object.entries(expected).flatMap(([field, value]) => {
    if (field === 'published') return findUnpublished(actual, value as Fields)
    // what a common mistake gives is mostly computed nowhere
    const isNeedless = value === null || field.endsWith('_wrong')
    if (!(field in actual)) return isNeedless ? [] : [`${field} is not checked`]
    // a box may be named by its ends or by all its ratings
    const wanted = field === 'box' && Array.isArray(value) ? [value[0], value.at(-1)] : value
    return agrees(actual[field], wanted, toleranceOf(field, n))
      ? []
      : [`${field} is ${JSON.stringify(actual[field])}, expected ${JSON.stringify(value)}`]
  })
}

interface Tolerance {
  readonly relative: number
  /** near 0 */
  readonly absolute: number
}

/** The tolerances that the file's `meta` states. */
function toleranceOf(field: string, n: number): Tolerance {
  if (field === 'tango95') return { relative: 0, absolute: 1e-7 }
  if (field.endsWith('_p')) return { relative: 1e-6, absolute: 0 }
  if (field === 'log_bayes_factor' || field === 'max_abs_z')
    return { relative: 1e-8, absolute: 1e-8 }
  if (/_(z|t|df)$/.test(field) && n >= 1e6) return { relative: 1e-6, absolute: 1e-9 }
  return { relative: 1e-9, absolute: 1e-9 }
}

function agrees(actual: unknown, expected: unknown, tolerance: Tolerance): boolean {
  if (typeof expected === 'number') return isNear(actual, expected, tolerance)
  if (expected === null) return actual === null || actual === undefined
  if (typeof expected !== 'object') return actual === expected
  if (Array.isArray(expected) !== Array.isArray(actual) || !isObject(actual)) return false
  const keys = Object.keys(expected)
  const sameLength = !Array.isArray(expected) || Object.keys(actual).length === keys.length
  return (
    sameLength && keys.every((key) => agrees(actual[key], (expected as Fields)[key], tolerance))
  )
}

function isNear(actual: unknown, expected: number, { relative, absolute }: Tolerance): boolean {
  if (typeof actual !== 'number' || Number.isNaN(actual)) return false
  if (actual === expected) return !Object.is(actual, -0)
  return Math.abs(actual - expected) <= Math.max(absolute, relative * Math.abs(expected))
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

/** What the literature calls a field of ours. */
const OUR_NAMES: Record<string, string> = {
  nps: 'score',
  csat_pct: 'score',
  se: 'se_wald',
  wilson95: 'box_wilson95',
}

/** published numbers are printed: ours must round to the same digits */
function findUnpublished(actual: Fields, published: Fields): string[] {
  return Object.entries(published).flatMap(([field, value]) => {
    const own = OUR_NAMES[field] ?? field
    if (!(own in actual)) return [`published ${field} is not checked`]
    const ours = [actual[own]].flat()
    const printed = [value].flat()
    return ours.length === printed.length && printed.every((one, i) => printsAs(ours[i], one))
      ? []
      : [`${own} is ${JSON.stringify(actual[own])}, published as ${JSON.stringify(value)}`]
  })
}

function printsAs(ours: unknown, printed: unknown): boolean {
  if (typeof ours !== 'number' || typeof printed !== 'number') return ours === printed
  const decimals = String(printed).split('.')[1]?.length ?? 0
  return Math.abs(ours - printed) <= 0.5 * 10 ** -decimals + 1e-9
}
