/** Any page may read what `/w` says, whatever the status: a script that cannot read a 503 cannot obey it. */
export const PUBLIC_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After, RateLimit, RateLimit-Policy',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
} as const

/** Headers of what is said to one sender and never cached. */
export const NOT_KEPT = {
  ...PUBLIC_HEADERS,
  'cache-control': 'no-store',
  'content-type': 'application/json',
} as const

/** What is said when the collector itself is at fault. */
export const FAILED = 'the collector failed; its log says why'

/** What is said to any page, before it is a response: its body is JSON, its headers {@link NOT_KEPT} and more. */
export interface PublicReply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** JSON for any page, never cached. */
export function publicJson(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...NOT_KEPT, ...headers } })
}

/** A refusal in one sentence for any page. */
export function publicError(
  status: number,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return publicJson(status, { error }, headers)
}
