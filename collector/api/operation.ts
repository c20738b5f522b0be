import { z } from 'zod'

/** What a caller may know of one route, beside what the authorization's table says of who may call it. */
export interface Operation {
  /** what it does, in a line */
  readonly summary: string
  /** what else there is to know, in Markdown */
  readonly about?: string
  /** query parameters, each with a `describe` */
  readonly query?: z.ZodObject
  /** the schema that the route reads its JSON body with */
  readonly body?: z.ZodType
  /** media types of a body that is a file */
  readonly file?: readonly string[]
  /** by status; refusals that follow from the authorization, the path and the body are added to these */
  readonly replies: Readonly<Record<number, Reply>>
}

/** One outcome. */
export interface Reply {
  readonly what: string
  /** of a JSON body; absent: there is none, or it is a file */
  readonly schema?: z.ZodType
  /** media types of a body that is not JSON */
  readonly media?: readonly string[]
}

/** Operations by route, `GET /api/surveys/:survey/results`, written as the router writes them. */
export type Operations = Readonly<Record<string, Operation>>

/** The query of a route that takes no parameter, and refuses one by its name. */
export const NO_QUERY: z.ZodObject = z.object({})

/** Gives a schema the name under which the description puts it aside and refers to it. */
export function named<T extends z.ZodType>(id: string, schema: T): T {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id })
  return schema
}

/** Routes that belong together, in reading order. */
export interface Family {
  readonly name: string
  readonly about: string
  readonly operations: Operations
}

/** The replies of a route that answers 200 with JSON. */
export function ok(what: string, schema: z.ZodType): Operation['replies'] {
  return { 200: { what, schema } }
}

/** The replies of a route that answers 204 with nothing. */
export function done(what: string): Operation['replies'] {
  return { 204: { what } }
}
