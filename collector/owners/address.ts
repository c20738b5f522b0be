/** Where owners open the console, and what follows from it for cookies and passkeys. */
export interface Address {
  /** `https://survey.example`, without a path */
  readonly origin: string
  /** every origin a passkey of this console may come from: on loopback all its names */
  readonly origins: readonly string[]
  /** whether a request's Origin is a page of this console, `host` being its Host header */
  readonly isOwn: (origin: string, host: string | undefined) => boolean
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
/** Listening on every network: from this machine it is loopback. */
const EVERY_NETWORK = ['0.0.0.0', '[::]']

/**
 * Reads the address from the settings, never from a request's Host header: a forged header must not
 * reach a printed link or a cookie.
 *
 * @param url `EARSHOT_URL`, or the address the server listens on
 */
export function addressOf(url: string): Address {
  const { origin, host, hostname, port, protocol } = new URL(url)
  const secure = protocol === 'https:'
  const loopback = [...LOOPBACK, ...EVERY_NETWORK].includes(hostname)
  const names = loopback ? LOOPBACK : [hostname]
  return {
    origin,
    origins: names.map((name) => `${protocol}//${name}${port && `:${port}`}`),
    isOwn: loopback ? isLoopbackPage : (from) => from === origin,
    host,
    secure,
    cookiePrefix: secure ? '__Host-' : '',
    passkeyHost: loopback ? 'localhost' : hostname,
  }
}

/**
 * On loopback the port in the browser may be another than ours, because a container maps it; then
 * the page is ours when it stands where the request went. A name that was rebound to loopback is
 * no loopback name.
 */
function isLoopbackPage(origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname, host: from } = new URL(origin)
  return protocol === 'http:' && LOOPBACK.includes(hostname) && from === host
}
