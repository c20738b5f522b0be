import type { z } from 'zod'

/** What is wrong with an argument, and what would be right. */
export function wrongArgument({ shape }: z.ZodObject, issue: z.core.$ZodIssue): string {
  const name = `"${issue.path.join('.')}"`
  const about = shape[String(issue.path[0])]?.description
  const also = about === undefined ? '' : ` (${about})`
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `${name} is needed${also}`
        : `${name} is ${KINDS[issue.expected] ?? issue.expected}${also}`
    case 'invalid_value':
      return `${name} is one of ${issue.values.join(', ')}`
    case 'too_small':
      return `${name} is at least ${sizeOf(issue.origin, issue.minimum)}`
    case 'too_big':
      return `${name} is at most ${sizeOf(issue.origin, issue.maximum)}`
    default:
      return `${name} cannot be read${also}`
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' }

function sizeOf(origin: string, bound: number | bigint): string {
  return `${bound}${UNITS[origin] ?? ''}`
}
