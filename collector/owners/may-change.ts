import type { Owner } from './gate.ts'

/** What no form and no unasked cross-origin request can be; each route asks for its own among them. */
const UNFORMED = new Set([
  'application/json',
  'application/octet-stream',
  'text/csv',
  'application/x-ndjson',
])

/**
 * Why a request may not change anything, in one sentence, or `undefined` when it may. A browser
 * attaches a cookie to requests that other sites provoke, so with a cookie the request must come
 * from this origin; JSON, or a file to import, is demanded of everyone, because a form cannot send it.
 */
export function findForgery(
  headers: Headers,
  url: string,
  owner: Owner | undefined,
): string | undefined {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (!UNFORMED.has(type ?? '')) return 'send application/json'
  if (owner?.by === 'key') return undefined
  const fetchSite = headers.get('sec-fetch-site')
  if (fetchSite !== null)
    return fetchSite === 'same-origin' ? undefined : 'send this from the console'
  const origin = headers.get('origin')
  if (origin === null) return 'name the origin of this request'
  return hostOf(origin) === new URL(url).host ? undefined : 'send this from the console'
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
