import type { z } from 'zod'
import { asGiven } from './as-given.ts'
import { wrongArgument } from './wrong-argument.ts'
import type { AssistantPack } from './words/pack.ts'

/** What an assistant asked, or a sentence of what is wrong with it. */
export type ReadArguments =
  /** `aside`: names that the tool does not know, and leaves aside */
  | { readonly ok: true; readonly input: unknown; readonly aside: readonly string[] }
  | { readonly ok: false; readonly error: string }

/**
 * Reads the arguments of a call. A null, and empty text where a field may be left out, count as left out:
 * models that must name every field send them. Names that the tool does not know are told rather than
 * refused, because some programs add names of their own to every call.
 */
export function readArguments(
  words: AssistantPack,
  schema: z.ZodObject,
  given: unknown,
): ReadArguments {
  const { shape } = schema
  const sent = Object.entries(Object(given)).filter(([, value]) => value !== null)
  const known = sent.filter(([name]) => Object.hasOwn(shape, name))
  const aside = sent.map(([name]) => name).filter((name) => !Object.hasOwn(shape, name))
  const meant = known.flatMap(([name, value]) => {
    const field = shape[name]
    if (!field || (value === '' && field.safeParse(undefined).success)) return []
    return [[name, asGiven(field, value)] as const]
  })
  const read = schema.safeParse(Object.fromEntries(meant), { reportInput: true })
  if (read.success) return { ok: true, input: read.data, aside }
  const wrong = read.error.issues.map((issue) => wrongArgument(words, schema, issue))
  const sentences = [
    ...new Set(wrong),
    ...(aside.length > 0 ? [unknownNames(words, schema, aside)] : []),
  ]
  return { ok: false, error: sentences.join('; ') }
}

/** Which names were left aside, and which there are. */
export function unknownNames(
  words: AssistantPack,
  { shape }: z.ZodObject,
  aside: readonly string[],
): string {
  const names = aside.slice(0, 10).map((name) => JSON.stringify(name.slice(0, 40)))
  return words.aside(names.join(', '), Object.keys(shape).join(', '))
}
