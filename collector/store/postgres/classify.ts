import { StoreBroken, StoreBusy } from '../store-errors.ts'
import { OUTDATED } from '../outdated.ts'
import { isExhausted } from './connections.ts'

const RETRY_MS = 2_000
const FULL_RETRY_MS = 60_000
/** What the schema's own trigger says to whoever does not know it. */
const OUTDATED_CODE = 'EAR01'

/** What to do about a statement or a connection that failed. */
export type Trouble =
  /** nothing is wrong with the data: the same again may succeed */
  | { readonly kind: 'again'; readonly error: StoreBusy }
  /** a value cannot be stored; whoever sent it is to blame */
  | { readonly kind: 'value' }
  /** the server is away, full, busy, or another one now */
  | { readonly kind: 'busy'; readonly error: StoreBusy; readonly elsewhere: boolean }
  | { readonly kind: 'broken'; readonly error: StoreBroken }

/**
 * Judges by SQLSTATE. Only data and constraints (22, 23, 54) are blamed on the sender: what cannot be
 * explained is busy, because an answer that is refused is gone, one that is put off comes again.
 */
export function classify(failure: unknown): Trouble {
  const code = codeOf(failure)
  if (code === '40001' || code === '40P01') {
    return { kind: 'again', error: new StoreBusy('others write the same', RETRY_MS, failure) }
  }
  if (/^(22|23|54)/.test(code)) return { kind: 'value' }
  if (code === 'XX001' || code === 'XX002') {
    const sentence = `the database says that it is damaged (${code})`
    return { kind: 'broken', error: new StoreBroken(sentence, { cause: failure }) }
  }
  const retryMs = code === '53100' ? FULL_RETRY_MS : RETRY_MS
  const error = new StoreBusy(sentenceOf(code, failure), retryMs, failure)
  return { kind: 'busy', error, elsewhere: code === '25006' || code.startsWith('57P') }
}

/** SQLSTATE, the system's name for an error, or `''`. */
export function codeOf(error: unknown): string {
  const has = typeof error === 'object' && error !== null && 'code' in error
  return has && typeof error.code === 'string' ? error.code : ''
}

function sentenceOf(code: string, failure: unknown): string {
  if (code === OUTDATED_CODE) return OUTDATED
  if (isExhausted(failure)) return 'all connections to the database are in use'
  if (code === '53100') return 'the disk of the database is full'
  if (code === '53300') return 'the database takes no more connections'
  if (code === '25006') return 'the database can only be read'
  if (code === '57P03') return 'the database is starting or recovering'
  if (code === '57014' || code === '55P03') return 'the database took too long'
  if (code === '42501') return 'this account may not write to the database'
  if (/^[0-9A-Z]{5}$/.test(code)) return `the database refused (${code})`
  return `the database cannot be reached${code === '' ? '' : ` (${code})`}`
}
