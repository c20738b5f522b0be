import { StoreRefused } from '../store-errors.ts'

/** Where a database may be reached: one server, or several of which one can be written. */
export interface DatabaseAddress {
  /** one URL a host, in the order given */
  readonly urls: readonly string[]
  /** servers that can only be read are passed over */
  readonly mustWrite: boolean
}

const SHAPE = /^(postgres(?:ql)?:\/\/)(?:([^@/]*)@)?([^/?]*)(\/[^?]*)?(?:\?(.*))?$/

/**
 * Reads a `DATABASE_URL`: `postgres://name:word@host:5432/database`, with several hosts as libpq
 * writes them, `host1:5432,host2:5432`, and `?target_session_attrs=read-write`. With several hosts
 * that is the default: answers can be kept by one of them alone.
 *
 * @throws {StoreRefused} without the URL: it may hold a password
 */
export function readAddress(text: string): DatabaseAddress {
  const [, scheme, account, hosts = '', database = '', search = ''] = SHAPE.exec(text) ?? []
  if (scheme === undefined) {
    throw new StoreRefused('DATABASE_URL is an address such as postgres://name@host:5432/earshot')
  }
  const params = new URLSearchParams(search)
  const wanted = params.get('target_session_attrs')
  params.delete('target_session_attrs')
  if (wanted !== null && !['any', 'read-write', 'primary'].includes(wanted)) {
    throw new StoreRefused('target_session_attrs in DATABASE_URL is read-write, primary or any')
  }
  const rest = `${database}${params.size > 0 ? `?${params}` : ''}`
  const urls = hosts
    .split(',')
    .map((host) => `${scheme}${account === undefined ? '' : `${account}@`}${host}${rest}`)
  return { urls, mustWrite: wanted === null ? urls.length > 1 : wanted !== 'any' }
}
