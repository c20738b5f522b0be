#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { StoreBusy, StoreRefused } from '../store/store-errors.ts'
import { COMMANDS, HELP, type Command } from './commands.ts'
import { CliError } from './cli-error.ts'
import { tellIds } from './tell-ids.ts'

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  name: { type: 'string' },
  origin: { type: 'string', multiple: true },
  id: { type: 'string' },
  zone: { type: 'string' },
  lang: { type: 'string' },
  brand: { type: 'string' },
  facet: { type: 'string', multiple: true },
  'gap-days': { type: 'string' },
  'asks-per-quarter': { type: 'string' },
  site: { type: 'string' },
  survey: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  what: { type: 'string' },
  cursor: { type: 'string' },
  into: { type: 'string' },
  mapping: { type: 'string' },
  encoding: { type: 'string' },
  separator: { type: 'string' },
  rule: { type: 'string' },
  scale: { type: 'string' },
  'dry-run': { type: 'boolean' },
  role: { type: 'string' },
  'keep-days': { type: 'string' },
  email: { type: 'string' },
  visit: { type: 'string' },
  customer: { type: 'string' },
  response: { type: 'string' },
  'second-factor': { type: 'boolean' },
} as const

/** Commands that take a word of their own, a file or an id; the others take options alone. */
const WITH_A_WORD: ReadonlySet<string> = new Set([
  'survey publish',
  'import',
  'import undo',
  'export',
  'backup',
  'restore',
])

process.exitCode = await run(process.argv.slice(2))

/** Runs one command; resolves to the exit code. Whatever is wrong is one sentence on stderr. */
async function run(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...tellIds(args, OPTIONS)],
      options: OPTIONS,
      allowPositionals: true,
    })
    const found = findCommand(positionals)
    if (values.help || positionals.length === 0) {
      process.stdout.write(HELP)
      return 0
    }
    if (!found) throw new CliError(`there is no command "${positionals.join(' ')}": try --help`)
    const rest = positionals.slice(found.words)
    const words = positionals.slice(0, found.words).join(' ')
    const [extra] = rest.slice(WITH_A_WORD.has(words) ? 1 : 0)
    if (extra !== undefined) throw new CliError(`"${extra}" is a word too many: try --help`)
    return await found.command({ ...values, rest })
  } catch (error) {
    if (!isExpected(error)) throw error
    process.stderr.write(`earshot: ${error.message}\n`)
    return 1
  }
}

function findCommand(words: readonly string[]): { command: Command; words: number } | undefined {
  for (const count of [2, 1]) {
    const command = COMMANDS.get(words.slice(0, count).join(' '))
    if (command && words.length >= count) return { command, words: count }
  }
  return undefined
}

function isExpected(error: unknown): error is Error {
  if (error instanceof CliError || error instanceof StoreRefused || error instanceof StoreBusy)
    return true
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}
