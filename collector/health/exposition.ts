/** One metric and what it says now. */
export type Family =
  | {
      readonly type: 'counter' | 'gauge'
      readonly name: string
      readonly help: string
      readonly samples: readonly Sample[]
    }
  | {
      readonly type: 'histogram'
      readonly name: string
      readonly help: string
      readonly buckets: Buckets
    }

/** A value, and the labels that tell it from others of its metric. */
export interface Sample {
  readonly value: number
  readonly labels?: Readonly<Record<string, string>>
}

/** How often something took at most so long. */
export interface Buckets {
  /** ascending; what took longer than the last is in `count` alone */
  readonly bounds: readonly number[]
  /** of each bound, those up to it and above the one before */
  readonly counts: readonly number[]
  readonly count: number
  readonly sum: number
}

/**
 * Prometheus text, format 0.0.4.
 *
 * Source: https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function expositionOf(families: readonly Family[]): string {
  return families
    .flatMap((family) => [
      `# HELP ${family.name} ${escapeHelp(family.help)}`,
      `# TYPE ${family.name} ${family.type}`,
      ...linesOf(family),
    ])
    .map((line) => `${line}\n`)
    .join('')
}

function linesOf(family: Family): string[] {
  const { name } = family
  if (family.type === 'histogram') return histogramLines(name, family.buckets)
  return family.samples.map(({ value, labels }) => `${name}${labelsText(labels)} ${value}`)
}

function histogramLines(name: string, { bounds, counts, count, sum }: Buckets): string[] {
  let upTo = 0
  const lines = bounds.map((bound, place) => {
    upTo += counts[place] ?? 0
    return `${name}_bucket{le="${bound}"} ${upTo}`
  })
  return [
    ...lines,
    `${name}_bucket{le="+Inf"} ${count}`,
    `${name}_sum ${sum}`,
    `${name}_count ${count}`,
  ]
}

function labelsText(labels: Sample['labels'] = {}): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

function escapeHelp(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
}

function escapeLabel(text: string): string {
  return escapeHelp(text).replaceAll('"', '\\"')
}
