import { parseArgs, type ParseArgsConfig } from 'node:util'
import { CliError } from './cli-error.ts'
import type { Command } from './command.ts'
import { findSwallowed } from './find-swallowed.ts'
import { nearest } from '../nearest.ts'
import { tellIds } from './tell-ids.ts'
import { usageLine } from './usage.ts'

/** Options of every command. */
const ALWAYS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** What was typed: a command and its values, or a wish to read about one, or about all. */
export type ReadWords =
  | { readonly kind: 'run'; readonly command: Command; readonly values: Values }
  | { readonly kind: 'help'; readonly command?: Command }
  | { readonly kind: 'version' }

type Values = Readonly<Record<string, unknown>>

/**
 * Reads what was typed after `earshot`. Nothing has run when it throws.
 *
 * @param env tells which options npm kept for itself
 * @throws {CliError} the command is unknown, it has no such option, lacks one, or got a word too many
 */
export function readWords(
  args: readonly string[],
  commands: readonly Command[],
  env: NodeJS.ProcessEnv = {},
): ReadWords {
  const [first] = args
  if (first === '--version' || first === '-v' || first === 'version') return { kind: 'version' }
  const words = wordsIn(first === 'help' ? args.slice(1) : args, commands)
  const command = findCommand(words, commands)
  if (first === 'help' || args.includes('--help') || args.includes('-h') || words.length === 0) {
    if (words.length > 0 && !command) throw unknownCommand(words, commands)
    return { kind: 'help', ...(command && { command }) }
  }
  if (!command) throw unknownCommand(words, commands)
  assertWhole(args, command, env)
  return { kind: 'run', command, values: valuesOf(args, command) }
}

/** The words that are neither options nor their values, whichever command they belong to. */
function wordsIn(args: readonly string[], commands: readonly Command[]): string[] {
  const options = Object.assign({}, ...commands.map((one) => optionsOf(one)))
  return parseArgs({ args: tellIds(args, options), options, strict: false }).positionals
}

function findCommand(words: readonly string[], commands: readonly Command[]): Command | undefined {
  const named = (count: number) =>
    commands.find(({ name }) => name === words.slice(0, count).join(' '))
  return (words.length > 1 ? named(2) : undefined) ?? named(1)
}

function unknownCommand(words: readonly string[], commands: readonly Command[]): CliError {
  const typed = words.slice(0, 2).join(' ')
  const names = commands.map(({ name }) => name)
  const meant = nearest(typed, names) ?? nearest(words[0] ?? '', names)
  return new CliError(`there is no command "${typed}": ${tryThis(meant, 'earshot help')}`)
}

function assertWhole(args: readonly string[], command: Command, env: NodeJS.ProcessEnv): void {
  const options = optionsOf(command)
  const { values } = parseArgs({ args: tellIds(args, options), options, strict: false })
  const swallowed = findSwallowed(Object.keys(options), new Set(Object.keys(values)), env)
  if (swallowed === undefined) return
  throw new CliError(
    `npm took --${swallowed} for itself: write -- before it, as in npm run earshot -- ${command.name} … --${swallowed}; nothing was done`,
  )
}

function valuesOf(args: readonly string[], command: Command): Values {
  const options = optionsOf(command)
  const told = tellIds(args, options)
  assertKnown(told, command, options)
  const { values, positionals } = parseStrictly(told, options)
  const [word, extra] = positionals.slice(command.name.split(' ').length)
  const tooMany = command.word === undefined ? word : extra
  if (tooMany !== undefined) {
    throw new CliError(`"${tooMany}" is a word too many: try earshot ${command.name} --help`)
  }
  const lacks = Object.entries(command.options).some(
    ([name, { needed }]) => needed && values[name] === undefined,
  )
  const lacksWord = command.word?.startsWith('[') === false && word === undefined
  if (lacks || lacksWord) throw new CliError(`write: ${usageLine(command)}`)
  return { ...values, word }
}

/** An option of another command would be passed over here, and do what nobody asked for. */
function assertKnown(args: readonly string[], command: Command, options: ParseOptions): void {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true })
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName } = token
    const option = options[name]
    if (!option) {
      const meant = nearest(name, Object.keys(options))
      const help = `earshot ${command.name} --help`
      throw new CliError(
        `"${command.name}" has no ${rawName}: ${tryThis(meant && `--${meant}`, help)}`,
      )
    }
    if (seen.has(name) && !option.multiple) throw new CliError(`${rawName} is there twice`)
    seen.add(name)
  }
}

function parseStrictly(args: readonly string[], options: ParseOptions) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new CliError(error instanceof Error ? error.message : String(error))
  }
}

type ParseOptions = NonNullable<ParseArgsConfig['options']>

function optionsOf({ options }: Command): ParseOptions {
  const own = Object.entries(options).map(([name, { type, multiple }]) => [
    name,
    { type, ...(multiple && { multiple }) },
  ])
  return { ...Object.fromEntries(own), ...ALWAYS }
}

function tryThis(meant: string | undefined, help: string): string {
  return meant === undefined ? `try ${help}` : `did you mean "${meant}"?`
}
