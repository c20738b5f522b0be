/**
 * The token behind the `#` of the address, which leaves the address at once: no server log, history
 * or shared screen keeps it. Empty when there is none.
 */
export function takeToken(): string {
  const token = location.hash.slice(1)
  if (token !== '') history.replaceState(null, '', location.pathname + location.search)
  return token
}
