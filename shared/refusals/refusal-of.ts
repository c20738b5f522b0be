import type { z } from 'zod'
import { en } from './en.ts'
import type { Refusal, RefusalCode } from './refusal.ts'

type Issue = z.core.$ZodIssue

/** Checks of our own say their sentence alone; zod has no place for a code beside it. */
const BY_SENTENCE = new Map<string, RefusalCode>(
  Object.entries(en).map(([code, sentence]) => [sentence, code as RefusalCode]),
)

/** The code of what a schema found wrong; `undefined` where there is only a sentence. */
export function refusalOf(issue: Issue): Refusal | undefined {
  if (issue.code === 'custom' && issue.params?.['refusal']) {
    return issue.params['refusal'] as Refusal
  }
  if (issue.code === 'invalid_key') return issue.issues[0] && refusalOf(issue.issues[0])
  const code = BY_SENTENCE.get(issue.message)
  return code ? { code } : ofZod(issue)
}

/** What zod checks by itself: lengths, bounds, kinds. */
function ofZod(issue: Issue): Refusal | undefined {
  switch (issue.code) {
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), SMALL, 'least')
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), BIG, 'most')
    case 'invalid_value':
      return { code: 'not_offered', params: { values: issue.values.map(String).join(', ') } }
    case 'invalid_type':
      return { code: 'wrong_kind', params: { expected: issue.expected } }
    case 'unrecognized_keys':
      return { code: 'unknown_field', params: { field: issue.keys[0] ?? '' } }
    default:
      return undefined
  }
}

const SMALL = { string: 'too_short', array: 'too_few_items' } as const
const BIG = { string: 'too_long', array: 'too_many_items' } as const

function bound(
  origin: string,
  limit: number,
  codes: typeof SMALL | typeof BIG,
  name: 'least' | 'most',
): Refusal {
  const params = { [name]: limit }
  if (origin === 'string' || origin === 'array') return { code: codes[origin], params }
  return { code: name === 'least' ? 'too_small' : 'too_big', params }
}
