/**
 * An id as every export writes it. One that begins with `-` is a formula to a spreadsheet, so `~`, which
 * no id has, stands in its place.
 */
export function exportedId(id: string): string {
  return id.replace(/^-/, '~')
}

/** The id that an export wrote so; any other text as it is. */
export function storedId(exported: string): string {
  return exported.replace(/^~(?=[\w-]{21}$)/, '-')
}
