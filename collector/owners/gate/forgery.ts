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

/** Methods that change nothing, and that no route may change anything under. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Why a request may not act with a browser's cookies, in one sentence; undefined when it may.
 * Holds three doors shut at once, because each has been opened alone before: a form can send
 * `text/plain` that reads as JSON, an old browser sends no Sec-Fetch-Site, a proxy may drop Origin.
 *
 * @param ownOrigins every origin a page of this console may have
 */
export function findForgery(
  { method, contentType, secFetchSite, origin }: RequestMarks,
  ownOrigins: readonly string[],
): string | undefined {
  if (SAFE.has(method)) return undefined
  const type = contentType?.split(';')[0]?.trim().toLowerCase()
  if (!UNFORMED.has(type ?? '')) return 'Send JSON, with content-type: application/json.'

  if (secFetchSite !== undefined && secFetchSite !== 'same-origin') return ELSEWHERE
  if (secFetchSite === undefined && origin === undefined) return ELSEWHERE
  if (origin !== undefined && !ownOrigins.includes(origin)) return ELSEWHERE
  return undefined
}

const ELSEWHERE = 'This request did not come from a page of this console.'
