/** Whether an address leads into this computer or its own network: no shopper reaches it. */
export function isLocal(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { hostname } = new URL(address)
  return LOCAL.test(hostname)
}

/** Loopback (RFC 5735, RFC 4291), private networks (RFC 1918), and names that are only known there. */
const LOCAL =
  /^(localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\]|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|.*\.(localhost|local|internal|lan))$/
