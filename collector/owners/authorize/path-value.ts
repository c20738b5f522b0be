/**
 * What a path has in the place of a route's parameter: `/api/sites/:site/keys` and
 * `/api/sites/acme/keys` give `acme` for `site`. Undefined when the route has no such parameter.
 */
export function pathValue(route: string, path: string, name: string): string | undefined {
  const place = route.split('/').indexOf(`:${name}`)
  const value = place < 0 ? undefined : path.split('/')[place]
  try {
    return value === undefined ? undefined : decodeURIComponent(value)
  } catch {
    return value
  }
}
