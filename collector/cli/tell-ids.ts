import type { ParseArgsConfig } from 'node:util'

/**
 * Ids are base64url, so one in 64 begins with a dash and would be read as an option: `import undo
 * -cWb…`, `--cursor -abc`. Ties such a value to its option, and puts such a word behind the options.
 */
export function tellIds(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): readonly string[] {
  if (args.includes('--')) return args
  const told: string[] = []
  const ids: string[] = []
  for (const [i, word] of args.entries()) {
    if (!isDashedId(word) || word.slice(2) in options) told.push(word)
    else if (takesValue(args[i - 1], options)) told.push(`${told.pop()}=${word}`)
    else ids.push(word)
  }
  return ids.length === 0 ? told : [...told, '--', ...ids]
}

function isDashedId(word: string): boolean {
  return /^-[A-Za-z0-9_-]{21}$/.test(word)
}

function takesValue(
  word: string | undefined,
  options: NonNullable<ParseArgsConfig['options']>,
): boolean {
  return word?.startsWith('--') === true && options[word.slice(2)]?.type === 'string'
}
