import { SETTING_NAMES } from '../server/env.ts'
import type { Command } from './command.ts'
import type { Option } from './option.ts'

/** Columns of the left side of a list. */
const LEFT = 28

/** How a command is written: `earshot erase --site ID [--customer ID] [--dry-run] …`. */
export function usageLine({ name, word, options }: Command): string {
  const all = Object.entries(options).toSorted(
    ([, one], [, other]) => Number(other.needed ?? false) - Number(one.needed ?? false),
  )
  const words = all.map(([key, option]) =>
    option.needed ? written(key, option) : `[${written(key, option)}]`,
  )
  return ['earshot', name, ...(word === undefined ? [] : [word]), ...words].join(' ')
}

/** What one command does, and each of its options. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) =>
    listed(written(name, option), option.says),
  )
  return [
    usageLine(command),
    '',
    command.says,
    '',
    ...options,
    listed('--json', 'print the result as JSON'),
    '',
  ].join('\n')
}

/** All commands, a line each. */
export function help(commands: readonly Command[], version: string): string {
  const lines = commands.map((one) =>
    listed([one.name, one.word].filter((part) => part !== undefined).join(' '), one.says),
  )
  return `Earshot ${version}: on-site surveys, one tag and one process

${lines.join('\n')}

earshot COMMAND --help says what a command can be told. Each prints JSON with --json, and works
beside a running server. earshot --version prints the version.

Settings, read from the environment:
${wrapped(SETTING_NAMES)}
`
}

/** A list of names in lines that fit a terminal. */
function wrapped(names: readonly string[]): string {
  const lines: string[] = []
  for (const name of names) {
    const last = lines.at(-1)
    if (last === undefined || last.length + name.length > 76) lines.push(`  ${name}`)
    else lines[lines.length - 1] = `${last}, ${name}`
  }
  return lines.join(',\n')
}

function written(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

function listed(left: string, right: string): string {
  return left.length > LEFT - 2
    ? `  ${left}\n  ${' '.repeat(LEFT)}${right}`
    : `  ${left.padEnd(LEFT)}${right}`
}
