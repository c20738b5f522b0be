import { z } from 'zod'

/** A JSON Schema, or a reference to one. */
export type Json = { readonly [key: string]: unknown }

/** Schemas on their way into the description: those that have a name are put aside and referred to. */
export interface Components {
  readonly schemas: Readonly<Record<string, Json>>
  /** @param io `input`: what a caller sends; `output`: what a caller gets */
  add(schema: z.ZodType, io: 'input' | 'output'): Json
}

/** Begins with none. */
export function createComponents(): Components {
  const schemas: Record<string, Json> = {}
  return {
    schemas,
    add(schema, io) {
      const { $schema: _, $defs = {}, ...root } = jsonSchemaOf(schema, io)
      for (const [name, { id: _id, ...json }] of Object.entries($defs)) {
        schemas[name] = referring(json)
      }
      return referring(root)
    },
  }
}

function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, {
    io,
    // what only code can check is checked at the door, and said in its sentence
    unrepresentable: 'any',
    override: ({ jsonSchema }) => tidy(jsonSchema, io),
  })
}

/** Leaves out what says nothing to a reader, in place: that is how the library asks for it. */
function tidy(json: z.core.JSONSchema.BaseSchema, io: 'input' | 'output'): void {
  // replies may gain fields; callers should not break then
  if (io === 'output' && json.additionalProperties === false) delete json.additionalProperties
  if (json.format !== undefined) delete json.pattern
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum
}

/** The same with its references pointing to where named schemas stand in a description. */
function referring(json: object): Json {
  const text = JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')
  const moved: Json = JSON.parse(text)
  return moved
}
