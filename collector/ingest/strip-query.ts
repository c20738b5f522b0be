/** An address without its query, except the parameters whose names an owner allows, in their order. */
export function stripQuery(address: string, names: readonly string[]): string {
  const start = address.indexOf('?')
  if (start < 0) return address
  const bare = address.slice(0, start)
  if (names.length === 0) return bare
  const kept = address
    .slice(start + 1)
    .split('&')
    .filter((part) => names.includes(part.split('=', 1)[0] ?? ''))
  return kept.length === 0 ? bare : `${bare}?${kept.join('&')}`
}
