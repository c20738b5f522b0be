import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { onTestFinished } from 'vitest'
import { addKey } from '#collector/owners/keys/add-key.ts'
import type { Role } from '#shared/role.ts'
import type { openCollector } from './open-collector.ts'

type Collector = Awaited<ReturnType<typeof openCollector>>

/** What a tool answered. */
export interface Answered {
  readonly isError: boolean
  readonly text: string
  readonly data: Record<string, unknown>
}

/** An API key of one role on one site, or on all. */
export async function keyOf({ deps }: Collector, role: Role, siteId = '*'): Promise<string> {
  const { database, now } = deps.owners
  return (await addKey(database, { siteId, role, name: 'assistant' }, now())).key
}

/** A client of the protocol, connected to a collector without a port. */
export async function connectAssistant({ app }: Collector, bearer: string) {
  const client = new Client({ name: 'test', version: '1.0.0' })
  const transport = new StreamableHTTPClientTransport(new URL('http://127.0.0.1:4300/mcp'), {
    fetch: async (url, init) => app.request(url, init),
    requestInit: { headers: { authorization: `Bearer ${bearer}` } },
  })
  await client.connect(transport)
  onTestFinished(() => client.close())
  return { client, call: callOf(client) }
}

/** Calls tools and reads what they answer. */
export function callOf(client: Client) {
  return async (name: string, input: Record<string, unknown> = {}): Promise<Answered> => {
    const reply = await client.callTool({ name, arguments: input })
    const parts = reply.content.map((part) => (part.type === 'text' ? part.text : ''))
    return {
      isError: reply.isError === true,
      text: parts.join('\n'),
      data: Object(reply.structuredContent),
    }
  }
}
