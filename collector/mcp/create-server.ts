import { McpServer, type CallToolResult, type ServerContext } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { VERSION } from '../api/version.ts'
import { createApi, type ApiOptions } from './create-api.ts'
import { describeInput, describeOutput } from './describe-schema.ts'
import { INSTRUCTIONS } from './instructions.ts'
import { langIn } from './lang-in.ts'
import { PROMPTS, type Prompt } from './prompts.ts'
import { readArguments, unknownNames } from './read-arguments.ts'
import { registerResources } from './resources.ts'
import type { Room, Told, Tool } from './tool.ts'
import { TOOLS } from './tools.ts'
import { visibleIn } from './visible-in.ts'
import { ASSISTANT_PACKS } from './words/packs.ts'
import type { AssistantPack } from './words/pack.ts'

/** What a server of one conversation is made from. */
export interface ServerParts extends Omit<ApiOptions, 'signal'> {
  /** where owners open the console; `origin` unless a proxy stands between */
  readonly shownOrigin: string
  readonly now: () => Date
}

/** Names of arguments that a tool did not know; absent where it knew all. */
const leftAside = z.array(z.string()).optional()

const DESCRIBED = new Map(
  TOOLS.map((tool) => [
    tool,
    {
      inputSchema: describeInput(tool.input),
      outputSchema: describeOutput(tool.output.extend({ leftAside })),
    },
  ]),
)

/** An MCP server in the name of one bearer: cheap, made anew for each request over HTTP. */
export function createServer(parts: ServerParts): McpServer {
  const server = new McpServer(
    { name: 'earshot', title: 'Earshot', version: VERSION },
    { instructions: INSTRUCTIONS },
  )
  for (const tool of TOOLS) register(server, tool, parts)
  for (const prompt of PROMPTS) registerPrompt(server, prompt)
  registerResources(server, (signal) => createApi({ ...parts, signal }))
  return server
}

function registerPrompt(server: McpServer, { name, title, description, input, words }: Prompt) {
  server.registerPrompt(name, { title, description, argsSchema: input }, (given) => ({
    messages: [{ role: 'user', content: { type: 'text', text: words(Object(given)) } }],
  }))
}

function register(server: McpServer, tool: Tool, parts: ServerParts): void {
  const { name, title, description, readOnly } = tool
  server.registerTool(
    name,
    {
      title,
      description,
      ...DESCRIBED.get(tool),
      annotations: {
        title,
        readOnlyHint: readOnly,
        destructiveHint: false,
        idempotentHint: readOnly,
        openWorldHint: false,
      },
    },
    async (asked: unknown, context: ServerContext) => {
      const words = ASSISTANT_PACKS[langIn(asked)]
      return answer(tool, asked, roomOf(parts, words, context))
    },
  )
}

/** Names that the tool does not know are told: in silence they would be taken for answered. */
async function answer(tool: Tool, asked: unknown, room: Room): Promise<CallToolResult> {
  const read = readArguments(room.words, tool.input, asked)
  if (!read.ok) return toResult(read)
  const told = await tool.run(read.input, room)
  const { aside } = read
  if (aside.length === 0) return toResult(told)
  const line = unknownNames(room.words, tool.input, aside)
  if (!told.ok) return toResult({ ok: false, error: `${told.error}; ${line}` })
  const data = { ...Object(told.data), leftAside: aside }
  return toResult({ ok: true, text: `${line}\n${told.text}`, data })
}

function roomOf(parts: ServerParts, words: AssistantPack, { mcpReq }: ServerContext): Room {
  const { signal } = mcpReq
  const token = mcpReq._meta?.progressToken
  return {
    api: createApi({ ...parts, signal, words }),
    words,
    origin: parts.shownOrigin,
    now: parts.now,
    signal,
    progress: async (progress, total, message) => {
      if (token === undefined) return
      const params = { progressToken: token, progress, total, message }
      await mcpReq.notify({ method: 'notifications/progress', params })
    },
  }
}

function toResult(told: Told<unknown>): CallToolResult {
  if (!told.ok) return { content: [{ type: 'text', text: told.error }], isError: true }
  return {
    content: [{ type: 'text', text: told.text }],
    structuredContent: visibleIn({ ...Object(told.data) }),
  }
}
