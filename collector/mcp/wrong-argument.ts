import type { z } from 'zod'
import type { ArgumentKind, AssistantPack, SizeUnit } from './words/pack.ts'

/** What is wrong with an argument, and what would be right. */
export function wrongArgument(
  words: AssistantPack,
  { shape }: z.ZodObject,
  issue: z.core.$ZodIssue,
): string {
  const name = issue.path.join('.')
  const about = shape[String(issue.path[0])]?.description ?? ''
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return words.needed(name, about)
      return words.isKind(name, kindIn(words, issue.expected), about)
    case 'invalid_value':
      return words.isOneOf(name, issue.values.join(', '))
    case 'too_small':
      return words.atLeast(name, String(issue.minimum), unitOf(issue.origin))
    case 'too_big':
      return words.atMost(name, String(issue.maximum), unitOf(issue.origin))
    default:
      return words.unreadable(name, about)
  }
}

const KINDS: Readonly<Record<string, ArgumentKind>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  array: 'list',
  object: 'object',
  record: 'object',
  boolean: 'yesno',
}

function kindIn({ kinds }: AssistantPack, expected: string): string {
  const kind = KINDS[expected]
  return kind === undefined ? expected : kinds[kind]
}

function unitOf(origin: string): SizeUnit {
  if (origin === 'string') return 'characters'
  return origin === 'array' ? 'entries' : 'number'
}
