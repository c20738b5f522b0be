/** Where owners open the console, and what follows from it for cookies and passkeys. */
export interface Address {
  /** `https://survey.example`, without a path */
  readonly origin: string
  /** every origin a page of this console may have: the one above, and on loopback its other names */
  readonly origins: readonly string[]
  /** `survey.example` or `127.0.0.1:4300` */
  readonly host: string
  /** cookies travel over TLS only */
  readonly secure: boolean
  /** `__Host-` with TLS; browsers refuse that name without it */
  readonly cookiePrefix: '__Host-' | ''
  /** the domain passkeys are bound to; an IP address cannot have any, so loopback says `localhost` */
  readonly passkeyHost: string
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Reads the address from the settings, never from a request's Host header: a forged header must not
 * reach a printed link or a cookie.
 *
 * @param url `EARSHOT_URL`, or the address the server listens on
 */
export function addressOf(url: string): Address {
  const { origin, host, hostname, port, protocol } = new URL(url)
  const secure = protocol === 'https:'
  const loopback = LOOPBACK.includes(hostname)
  const names = loopback ? LOOPBACK : [hostname]
  return {
    origin,
    origins: names.map((name) => `${protocol}//${name}${port && `:${port}`}`),
    host,
    secure,
    cookiePrefix: secure ? '__Host-' : '',
    passkeyHost: loopback ? 'localhost' : hostname,
  }
}
