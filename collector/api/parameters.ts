import { z } from 'zod'
import type { Components, Json } from './components.ts'

/** `:site` of a path, as parameters. */
export function pathParameters(route: string): Json[] {
  return [...route.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

/** The fields of a query, as parameters. */
export function queryParameters(query: z.ZodObject | undefined, components: Components): Json[] {
  if (!query) return []
  return Object.entries(query.shape).map(([name, schema]) => {
    const json = components.add(z.object({ [name]: schema }), 'input')
    const { description, ...property } = propertyOf(json, name)
    return {
      name,
      in: 'query',
      required: Array.isArray(json['required']),
      ...(description !== undefined && { description }),
      schema: property,
    }
  })
}

function propertyOf(json: Json, name: string): Json & { readonly description?: unknown } {
  const properties = json['properties']
  if (typeof properties !== 'object' || properties === null) return {}
  const found: unknown = Reflect.get(properties, name)
  return typeof found === 'object' && found !== null ? { ...found } : {}
}
