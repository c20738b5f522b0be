/** Campaign parameters as lines, `source=newsletter`. */
export function utmLines(utm: Readonly<Record<string, string>> | undefined): string[] {
  return Object.entries(utm ?? {}).map(([name, value]) => `${name}=${value}`)
}

/** The same read back, with `utm_` or without; a line that is none is left out. */
export function utmOf(lines: readonly string[]): Record<string, string> | undefined {
  const pairs = lines.flatMap((line) => {
    const [, name, value] = /^(?:utm_)?([\w-]+)\s*=\s*(.+)$/.exec(line) ?? []
    return name !== undefined && value !== undefined ? [[name, value] as const] : []
  })
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs)
}
