/** Whole numbers longer than this many digits may be more than a double holds. */
const LONG_NUMBER = /\d{16}/

/**
 * JSON as a value, whole numbers beyond 2^53 as the texts that they are written with: a double would
 * round the ids 1234567890123456789 and 1234567890123456790 to one.
 *
 * @throws SyntaxError it is no JSON
 */
export function parseJson(text: string): unknown {
  return LONG_NUMBER.test(text) ? JSON.parse(text, exact) : JSON.parse(text)
}

/** A reviver; the third argument is of "JSON.parse source text access" (ES2026), known to V8. */
function exact(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
  const written = context?.source ?? ''
  return /^-?\d+$/.test(written) ? written : value
}
