/**
 * The group of a visit's first page: the first part of its path after a language, because what follows
 * names one thing among many, and where one visitor goes is nobody's business. What looks like a number
 * or a code is `/:id`. `/de/products/blue-hoodie` → `/products`.
 */
export function landingGroup(path: string): string {
  const [, part = '/'] = /^(?:\/\w\w(?:-\w+)?(?=\/.))?(\/[^/]*)/.exec(path) ?? []
  // an encoded letter holds at most two digits in a row: %E5%95%86
  return /\/\d|\d{3}/.test(part) ? '/:id' : part.slice(0, 64)
}
