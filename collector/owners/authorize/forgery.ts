/** What a request says about where it comes from. */
export interface RequestMarks {
  readonly method: string
  readonly contentType: string | undefined
  readonly secFetchSite: string | undefined
  readonly origin: string | undefined
}

/** What no form and no unasked cross-origin request can be: JSON, or a file to import. */
const UNFORMED = new Set([
  'application/json',
  'application/octet-stream',
  'text/csv',
  'application/x-ndjson',
])

/** Which refusal, and its sentence. */
export interface Forgery {
  readonly status: 403 | 415
  readonly error: string
}

/** Methods that change nothing, and that no route may change anything under. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Why a request may not act with a browser's cookies; undefined when it may.
 * Holds three doors shut at once, because each has been opened alone before: a form can send
 * `text/plain` that reads as JSON, an old browser sends no Sec-Fetch-Site, a proxy may drop Origin.
 *
 * @param isOwn whether an origin is a page of this console
 */
export function findForgery(
  { method, contentType, secFetchSite, origin }: RequestMarks,
  isOwn: (origin: string) => boolean,
): Forgery | undefined {
  if (SAFE.has(method)) return undefined
  if (!isUnformed(contentType)) return NOT_JSON

  if (secFetchSite !== undefined && secFetchSite !== 'same-origin') return ELSEWHERE
  if (secFetchSite === undefined && origin === undefined) return ELSEWHERE
  if (origin !== undefined && !isOwn(origin)) return ELSEWHERE
  return undefined
}

const NOT_JSON: Forgery = { status: 415, error: 'send JSON, with content-type: application/json' }
const ELSEWHERE: Forgery = {
  status: 403,
  error:
    'this request did not come from a page of this console. If it did, set EARSHOT_URL to the address in the browser',
}

/** A program's key is sent by nobody unasked; even so, what it sends must not look like a form. */
export function findFormed({ method, contentType }: RequestMarks): Forgery | undefined {
  if (SAFE.has(method) || contentType === undefined) return undefined
  return isUnformed(contentType) ? undefined : NOT_JSON
}

function isUnformed(contentType: string | undefined): boolean {
  return UNFORMED.has(contentType?.split(';')[0]?.trim().toLowerCase() ?? '')
}
