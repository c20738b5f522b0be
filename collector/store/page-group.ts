const LONGEST = 100

/**
 * The group a page belongs to: its path with ids collapsed, so that ten thousand product pages are
 * one row. `https://shop.example/products/4711?q=1` → `/products/:id`; `undefined` for no address.
 */
export function pageGroupOf(page: string | undefined): string | undefined {
  if (page === undefined || known.has(page)) return known.get(page)
  if (known.size >= REMEMBERED) known.clear()
  const group = groupOf(page)
  known.set(page, group)
  return group
}

/** A shop's answers come from few pages at a time, and each is asked for twice. */
const REMEMBERED = 2_000
const known = new Map<string | undefined, string | undefined>()

function groupOf(page: string): string | undefined {
  const path = pathOf(page)
  if (path === undefined) return undefined
  const parts = path.split('/').filter((part) => part !== '')
  return `/${parts.map((part) => (isId(part) ? ':id' : part)).join('/')}`.slice(0, LONGEST)
}

/** Cut by hand: `new URL` costs more than the rest of a response's counting. */
function pathOf(page: string): string | undefined {
  const host = page.indexOf('://')
  if (host < 0) return undefined
  const start = page.indexOf('/', host + 3)
  if (start < 0) return '/'
  const end = page.slice(start).search(/[?#]/)
  return end < 0 ? page.slice(start) : page.slice(start, start + end)
}

/** Numbers, UUIDs and long hexadecimal strings name one thing among many. */
function isId(part: string): boolean {
  return /^\d+$/.test(part) || /^[0-9a-f]{8}-?[0-9a-f-]{8,}$/i.test(part)
}
