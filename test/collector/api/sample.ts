import { z } from 'zod'

interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly minLength?: number
  readonly minimum?: number
  readonly format?: string
}

/** Texts that a format asks for. */
const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-03-01',
  'date-time': '2026-03-01T12:00:00Z',
  email: 'somebody@acme.example',
  uri: 'https://acme.example/',
}

/** The least that a schema takes, as far as its JSON Schema says: what a caller who read it would send. */
export function sampleOf(schema: z.ZodType): unknown {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return sample(json, json.$defs ?? {})
}

function sample(given: JsonSchema, defs: Readonly<Record<string, JsonSchema>>): unknown {
  const name = given.$ref?.split('/').at(-1)
  if (name !== undefined) return sample(defs[name] ?? {}, defs)
  if ('const' in given) return given.const
  if (given.enum) return given.enum[0]
  const [one] = given.anyOf ?? given.oneOf ?? given.allOf ?? []
  if (one) return sample(one, defs)
  if (given.type === 'object') {
    const needed = (given.required ?? []).map((key) => [
      key,
      sample(given.properties?.[key] ?? {}, defs),
    ])
    return Object.fromEntries(needed)
  }
  if (given.type === 'array') {
    return Array.from({ length: given.minItems ?? 1 }, () => sample(given.items ?? {}, defs))
  }
  if (given.type === 'string') {
    return FORMATS[given.format ?? ''] ?? 'a'.repeat(Math.max(1, given.minLength ?? 1))
  }
  if (given.type === 'integer' || given.type === 'number') return given.minimum ?? 1
  return given.type === 'boolean' ? true : null
}
