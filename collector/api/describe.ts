import type { z } from 'zod'
import { ACCESS } from '../owners/authorize/access.ts'
import { needsOf, securityOf } from './access-words.ts'
import type { Components, Json } from './components.ts'
import type { Operation, Reply } from './operation.ts'
import { operationIdOf } from './operation-id.ts'
import { pathParameters, queryParameters } from './parameters.ts'
import { refusals } from './refusals.ts'
import { problem, refusal } from './replies.ts'

/** One route as OpenAPI writes an operation. */
export function describe(route: string, operation: Operation, components: Components): Json {
  const { summary, about, query, body, file } = operation
  const access = route.includes(' /api/') ? ACCESS[route] : undefined
  const needs = access === undefined ? undefined : needsOf(access)
  const description = [about, needs].filter((text) => text !== undefined).join('\n\n')
  const content = body ? jsonContent(body, components) : file && fileContent(file)
  return {
    operationId: operationIdOf(route),
    summary,
    ...(description !== '' && { description }),
    security: securityOf(access),
    parameters: [...pathParameters(route), ...queryParameters(query, components)],
    ...(content && { requestBody: { required: true, content } }),
    responses: Object.fromEntries(
      Object.entries({ ...refusals(route, operation, access), ...operation.replies }).map(
        ([status, reply]) => [status, responseOf(route, Number(status), reply, components)],
      ),
    ),
  }
}

function responseOf(route: string, status: number, reply: Reply, components: Components): Json {
  const { what, schema, media } = reply
  if (status >= 400 && !media)
    return { description: what, content: refusalContent(route, components) }
  if (media) return { description: what, content: fileContent(media) }
  return {
    description: what,
    ...(schema && { content: jsonContent(schema, components, 'output') }),
  }
}

function refusalContent(route: string, components: Components) {
  const isApi = route.includes(' /api/')
  const type = isApi ? 'application/problem+json' : 'application/json'
  return { [type]: { schema: components.add(isApi ? problem : refusal, 'output') } }
}

function jsonContent(schema: z.ZodType, components: Components, io: 'input' | 'output' = 'input') {
  return { 'application/json': { schema: components.add(schema, io) } }
}

function fileContent(media: readonly string[]) {
  return Object.fromEntries(media.map((type) => [type, { schema: { type: 'string' } }]))
}
