import type { Site } from '#shared/site.ts'
import { linesOf } from './site-draft.ts'

type Aliases = NonNullable<Site['eventAliases']>

/** Own names of events as lines to type over: `bought = purchase`. */
export function aliasLines(aliases: Aliases = {}): string {
  return Object.entries(aliases)
    .map(([name, event]) => `${name} = ${event}`)
    .join('\n')
}

/**
 * Lines as the collector takes them, each `own name = name of GA4`; `undefined` where there are none. What
 * is no such line goes along as typed, so that the collector's sentence names it.
 */
export function aliasesOf(text: string): Readonly<Record<string, string>> | undefined {
  const lines = linesOf(text)
  if (lines.length === 0) return undefined
  return Object.fromEntries(
    lines.map((line) => {
      const cut = line.lastIndexOf('=')
      return cut < 0 ? [line, ''] : [line.slice(0, cut).trim(), line.slice(cut + 1).trim()]
    }),
  )
}
