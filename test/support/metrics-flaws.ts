const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/
const SAMPLE =
  /^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*",?)*\})? (\S+)$/
const VALUE = /^(?:[+-]?Inf|NaN|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/
/** Units that are not the base ones, as whole words of a name. */
const OTHER_UNITS =
  /_(milliseconds|ms|microseconds|nanoseconds|minutes|hours|days|kilobytes|kb|megabytes|mb|bits|percent|celsius_f|grams)(_|$)/
const TYPE_IN_NAME = /_(gauge|counter|histogram|summary|untyped)(_|$)/

/**
 * What is wrong with a text of metrics; empty when nothing is. The format's own rules, and those that
 * `promtool check metrics` adds, written anew.
 *
 * Sources: https://prometheus.io/docs/instrumenting/exposition_formats/ and
 * https://pkg.go.dev/github.com/prometheus/client_golang/prometheus/testutil/promlint
 */
export function findMetricsFlaws(text: string): string[] {
  if (!text.endsWith('\n')) return ['the last line does not end']
  const flaws: string[] = []
  const helps = new Map<string, string>()
  const types = new Map<string, string>()
  const seen = new Set<string>()
  let open = ''
  const ended = new Set<string>()

  const enter = (family: string) => {
    if (family === open) return
    if (ended.has(family)) flaws.push(`${family} is not in one piece`)
    ended.add(open)
    open = family
  }

  for (const line of text.slice(0, -1).split('\n')) {
    const comment = /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(line)
    if (comment) {
      const [, kind, name = '', rest = ''] = comment
      const held = kind === 'HELP' ? helps : types
      if (!NAME.test(name)) flaws.push(`${name} is no name`)
      if (held.has(name)) flaws.push(`${name} has ${kind} twice`)
      held.set(name, rest)
      enter(name)
      continue
    }
    const sample = SAMPLE.exec(line)
    if (!sample) {
      flaws.push(`"${line}" is no sample`)
      continue
    }
    const [, name = '', labels = '', value = ''] = sample
    const family = familyOf(name, types)
    enter(family)
    if (!types.has(family)) flaws.push(`${name} comes before its type`)
    if (!VALUE.test(value)) flaws.push(`${name} is ${value}`)
    if (seen.has(name + labels)) flaws.push(`${name}${labels} is there twice`)
    seen.add(name + labels)
    flaws.push(...sampleFlaws(name, labels, types.get(family) ?? ''))
  }
  for (const [name, type] of types) flaws.push(...familyFlaws(name, type, helps.get(name)))
  return flaws
}

/** `x_bucket`, `x_sum` and `x_count` belong to the histogram `x`. */
function familyOf(name: string, types: ReadonlyMap<string, string>): string {
  const base = name.replace(/_(bucket|sum|count)$/, '')
  return types.get(base) === 'histogram' ? base : name
}

function sampleFlaws(name: string, labels: string, type: string): string[] {
  const isBucket = type === 'histogram' && name.endsWith('_bucket')
  return [
    ...(/[{,]le=/.test(labels) !== isBucket
      ? [`${name} has a label of histograms, or lacks it`]
      : []),
    ...(/[{,]quantile=/.test(labels) ? [`${name} has a label of summaries`] : []),
  ]
}

function familyFlaws(name: string, type: string, help: string | undefined): string[] {
  const rules: [boolean, string][] = [
    [!help, 'has no help'],
    [!['counter', 'gauge', 'histogram'].includes(type), `is of type "${type}"`],
    [type === 'counter' && !name.endsWith('_total'), 'is a counter and does not end in _total'],
    [type !== 'counter' && name.endsWith('_total'), 'ends in _total and is no counter'],
    [type !== 'histogram' && /_(bucket|sum|count)$/.test(name), 'ends as parts of histograms do'],
    [name.includes(':'), 'holds a colon'],
    [/[a-z][A-Z]/.test(name), 'is written in camel case'],
    [OTHER_UNITS.test(name), 'is not in base units'],
    [TYPE_IN_NAME.test(name), 'holds its type'],
  ]
  return rules.filter(([isBroken]) => isBroken).map(([, flaw]) => `${name} ${flaw}`)
}
