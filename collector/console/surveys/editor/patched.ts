/** Some fields anew; `undefined` takes a field away. */
export type Change<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** A copy with some fields anew. A field that is `undefined` is not there afterwards. */
export function patched<T extends object>(whole: T, change: Change<T>): T {
  const copy: T = { ...whole }
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) Reflect.deleteProperty(copy, name)
    else Reflect.set(copy, name, value)
  }
  return copy
}
