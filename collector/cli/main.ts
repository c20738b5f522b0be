#!/usr/bin/env node
import { StoreBroken, StoreBusy, StoreRefused } from '../store/store-errors.ts'
import { VERSION } from '../api/version.ts'
import { CliError } from './cli-error.ts'
import { COMMANDS } from './commands.ts'
import { readWords } from './read-words.ts'
import { commandHelp, help } from './usage.ts'

// what is written holds what people said: nobody else of this machine reads it
process.umask(0o077)
process.exitCode = await run(process.argv.slice(2))

/** Runs one command; resolves to the exit code. Whatever is wrong is one sentence on stderr. */
async function run(args: readonly string[]): Promise<number> {
  try {
    const read = readWords(args, COMMANDS, process.env)
    if (read.kind === 'run') return await read.command.run(read.values)
    process.stdout.write(read.kind === 'version' ? `${VERSION}\n` : helpFor(read))
    return 0
  } catch (error) {
    if (!isExpected(error)) throw error
    process.stderr.write(`earshot: ${error.message}\n`)
    return 1
  }
}

function helpFor({ command }: Extract<ReturnType<typeof readWords>, { kind: 'help' }>): string {
  return command ? commandHelp(command) : help(COMMANDS, VERSION)
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof CliError ||
    error instanceof StoreRefused ||
    error instanceof StoreBusy ||
    error instanceof StoreBroken
  )
}
