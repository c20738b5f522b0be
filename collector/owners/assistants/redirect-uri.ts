const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Schemes that a browser or an operating system answers itself. Any other is a program's own: programs
 * come faster than a list of them, and each names itself by one (RFC 8252, 7.1).
 */
const TAKEN =
  /^(https?|ftps?|sftp|ssh|wss?|file|data|javascript|vbscript|blob|about|chrome|edge|moz|view-source|filesystem|intent|android-app|content|market|itms|mailto|tel|sms|facetime|callto|magnet|irc|ldaps?|smb|nfs|telnet|jar|res|mk|help|hcp|x-apple|shell|search|ms)\b/

/**
 * Whether an answer may be sent there: https, this machine, or a program by a scheme of its own. Never with a
 * password or a fragment, and never an address that a browser would run.
 */
export function isRedirectUri(text: string): boolean {
  if (text.length > 500 || !/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '' || text.includes('#')) return false
  if (protocol === 'https:') return true
  return protocol === 'http:' ? LOOPBACK.has(hostname) : !TAKEN.test(protocol)
}

/**
 * Whether an address is the registered one, character for character; on this machine with any port,
 * because programs take the one that is free (RFC 8252, 7.3).
 */
export function isSameRedirect(registered: string, asked: string): boolean {
  if (registered === asked) return true
  if (!isRedirectUri(asked)) return false
  const [own, other] = [new URL(registered), new URL(asked)]
  if (own.protocol !== 'http:' || !LOOPBACK.has(own.hostname)) return false
  return withoutPort(registered, own) === withoutPort(asked, other)
}

function withoutPort(text: string, { port }: URL): string {
  return port === '' ? text : text.replace(`:${port}`, '')
}
