/**
 * Where to go after signing in: a path of this console, or `/`. Anything that a browser could read
 * as another host is refused, such as `//evil.example` or `/\evil.example`.
 *
 * @param wanted what stood in the address, unescaped
 * @param origin of this page
 */
export function safeNext(wanted: string | undefined, origin: string): string {
  if (wanted === undefined || !/^\/(?![/\\])[^\\\s]*$/.test(wanted)) return '/'
  if (!URL.canParse(wanted, origin)) return '/'
  const url = new URL(wanted, origin)
  return url.origin === origin ? url.pathname + url.search : '/'
}
