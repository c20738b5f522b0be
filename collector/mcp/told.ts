import { refused as refusalOf } from '#shared/refusals/refused.ts'
import type { ApiReply } from './api.ts'
import type { Told } from './tool.ts'

/** Other refusals of this status say themselves what would work. */
const ROLE = refusalOf('role').error

/** A refusal of the API as a tool tells it: the sentence, and what would work. */
export function refused(
  reply: Extract<ApiReply<unknown>, { ok: false }>,
  instead?: string,
): Extract<Told<never>, { ok: false }> {
  const { status, error } = reply
  const isRole = error === ROLE
  const own = isRole || status !== 403 ? HINTS[status] : undefined
  const also = status === 404 || isRole ? (instead ?? own) : own
  return { ok: false, error: also === undefined ? error : `${error}; ${also}` }
}

const HINTS: Readonly<Record<number, string>> = {
  401: 'the key or the connection has ended: connect again',
  403: 'ask an owner of the site for a larger role',
  404: 'list_shops_and_surveys names what may be read',
  429: 'try again in a minute',
}
