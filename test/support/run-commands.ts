import { COMMANDS } from '#collector/cli/commands.ts'
import { readWords } from '#collector/cli/read-words.ts'

/** A process that runs several commands of the command line, one after the other; the first argument is their words as JSON. */
const lists: readonly (readonly string[])[] = JSON.parse(process.argv[2] ?? '[]')
for (const words of lists) {
  const read = readWords(words, COMMANDS, process.env)
  if (read.kind !== 'run' || (await read.command.run(read.values)) !== 0) process.exit(1)
}
