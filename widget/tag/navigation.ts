import { attempt } from '#shared/attempt.ts'

/**
 * Calls back when path, query or a route behind `#` change without a page load. The Navigation API where there is one;
 * elsewhere `history` is patched so that patches before and after this one keep working.
 */
export function onNavigate(run: () => void): void {
  let last = addressOf()
  const check = () => {
    const before = last
    last = addressOf()
    if (last !== before) run()
  }
  // a router writes the title and the content after the address
  const soon = () => setTimeout(check)

  if (window.navigation) return navigation.addEventListener('currententrychange', soon)
  // a change of the route behind `#` is one, too
  addEventListener('popstate', soon)
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name]
    history[name] = function (...args) {
      soon()
      return original.apply(this, args)
    }
  }
}

/**
 * Path and query of the page, and what follows `#` where a router reads it as a path; letters decoded,
 * where all of a part can be.
 */
export function addressOf(): string {
  const { pathname, search, hash } = location
  const parts = [pathname, search, /^#!?\//.test(hash) ? hash : '']
  return parts.map((part) => attempt(() => decodeURI(part)) ?? part).join('')
}
