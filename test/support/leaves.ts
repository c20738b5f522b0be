/**
 * Every text in a nested object with the path to it, such as `['ui.close', 'Close']`; items of a
 * list count from 0. Values that are not text are left out.
 */
export function leavesOf(value: object, path = ''): [path: string, text: string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner === 'string') return [[path + key, inner]]
    return typeof inner === 'object' && inner ? leavesOf(inner, `${path}${key}.`) : []
  })
}
