import type { z } from 'zod'
import type { Role } from '#shared/role.ts'
import type { Api } from './api.ts'
import { lang } from './inputs.ts'
import type { AssistantPack } from './words/pack.ts'

/** What a tool works with. */
export interface Room {
  readonly api: Api
  /** what is said around the statements of the API, in the language of the call */
  readonly words: AssistantPack
  /** where owners open the console, for links; without a path */
  readonly origin: string
  readonly now: () => Date
  /** aborted when whoever asked no longer waits */
  readonly signal: AbortSignal
  /** tells how far a long one is */
  readonly progress: (done: number, total: number, message: string) => Promise<void>
}

/** What a tool found: words to repeat, and the same as data; or one sentence of what would work. */
export type Told<Data> =
  | { readonly ok: true; readonly text: string; readonly data: Data }
  | { readonly ok: false; readonly error: string }

/** What a tool says of itself. */
interface ToolHead {
  /** `search_comments` */
  readonly name: string
  readonly title: string
  /** when to use it and what comes back, for the assistant that picks */
  readonly description: string
  /** the least role on the site; the API decides, this is for the manual and the tests */
  readonly least: Role
  /** `false`: it writes, a draft or what can be undone */
  readonly readOnly: boolean
}

interface Plan<In extends z.ZodObject, Out extends z.ZodObject> extends ToolHead {
  readonly input: In
  readonly output: Out
  readonly run: (input: z.output<In>, room: Room) => Promise<Told<z.input<Out>>>
}

/** A tool of an assistant, its schemas and what it does. */
export interface Tool extends ToolHead {
  readonly input: z.ZodObject
  readonly output: z.ZodObject
  readonly run: (input: unknown, room: Room) => Promise<Told<unknown>>
}

/** Declares a tool: what it takes and tells is checked against its own schemas. Each takes a language. */
export function tool<In extends z.ZodObject, Out extends z.ZodObject>(plan: Plan<In, Out>): Tool {
  const input = plan.input.extend({ lang })
  return { ...plan, input, run: async (given, room) => plan.run(plan.input.parse(given), room) }
}
