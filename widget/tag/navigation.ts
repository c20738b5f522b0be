/**
 * Calls back when path or query change without a page load. The Navigation API where there is one;
 * elsewhere `history` is patched so that patches before and after this one keep working.
 */
export function onNavigate(run: () => void): void {
  let last = addressOf()
  const check = () => {
    if (last !== addressOf()) run()
    last = addressOf()
  }
  // a router writes the title and the content after the address
  const soon = () => setTimeout(check)

  if (window.navigation) return navigation.addEventListener('currententrychange', soon)
  addEventListener('popstate', soon)
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name]
    history[name] = function (...args) {
      soon()
      return original.apply(this, args)
    }
  }
}

/** Path and query of the page. */
export function addressOf(): string {
  return location.pathname + location.search
}
