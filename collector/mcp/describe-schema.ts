import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import { z } from 'zod'

/** JSON Schema as it goes to programs. */
type Json = Readonly<Record<string, unknown>>

/** How deep replies are described; a program hands on the names, and the words carry the rest. */
const DEPTH = 1

/** What a tool takes: described whole. Judged by the tool itself, which says in a sentence what is wrong. */
export function describeInput(schema: z.ZodObject): StandardSchemaWithJSON {
  return standard(portable(jsonOf(schema, 'input'), Infinity), (value) => ({ value }))
}

/** What a tool tells: described by its upper levels, and checked whole. */
export function describeOutput(schema: z.ZodObject): StandardSchemaWithJSON {
  const { validate } = schema['~standard']
  return standard(portable(jsonOf(schema, 'output'), DEPTH), validate)
}

function jsonOf(schema: z.ZodObject, io: 'input' | 'output'): Json {
  return z.toJSONSchema(schema, { io, reused: 'inline', unrepresentable: 'any' })
}

function standard(
  json: Json,
  validate: StandardSchemaWithJSON['~standard']['validate'],
): StandardSchemaWithJSON {
  const convert = () => ({ ...json })
  return {
    '~standard': {
      version: 1,
      vendor: 'earshot',
      validate,
      jsonSchema: { input: convert, output: convert },
    },
  }
}

/** Words of JSON Schema that every model's provider reads; some refuse a whole list of tools for another. */
const PORTABLE = ['type', 'description', 'enum', 'minimum', 'maximum', 'maxItems', 'required']

/** The schema in those words, down to a depth. What is left out is checked here all the same. */
function portable(schema: Json, depth: number): Json {
  const kept = Object.fromEntries(
    PORTABLE.filter((word) => word in schema && !isAnyBound(schema[word])).map((word) => [
      word,
      schema[word],
    ]),
  )
  if (depth === 0) return 'type' in kept ? { type: kept['type'] } : { type: 'object' }
  const { properties, items, const: only } = schema
  return {
    ...kept,
    ...(only !== undefined && { type: typeof only, enum: [only] }),
    ...(isJson(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, portable(Object(one), depth - 1)]),
      ),
    }),
    ...(schema['type'] === 'array' && { items: portable(isJson(items) ? items : {}, depth - 1) }),
  }
}

/** A bound that only says that whole numbers are exact up to it. */
function isAnyBound(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) === Number.MAX_SAFE_INTEGER
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
