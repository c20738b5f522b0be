import type { Refusal } from '#shared/refusals/refusal.ts'
import type { Problem } from './problem.ts'

/** What a response other than 2xx says. */
export async function problemOf(response: Response): Promise<Problem> {
  const reply: unknown = await response.json().catch(() => undefined)
  const field = textIn(reply, 'field')
  const flaw = textIn(reply, 'flaw')
  const waitS = Number(response.headers.get('retry-after') ?? 60)
  return {
    why: WHY[response.status] ?? 'failed',
    status: response.status,
    sentence: textIn(reply, 'error') ?? '',
    ...refusalIn(reply),
    ...(field !== undefined && { field }),
    ...(flaw !== undefined && { flaw }),
    ...(response.status === 429 && { minutes: Math.max(1, Math.ceil(waitS / 60)) }),
    reply,
  }
}

const WHY: Readonly<Record<number, Problem['why']>> = {
  400: 'refused',
  401: 'signed_out',
  403: 'refused',
  404: 'missing',
  409: 'refused',
  413: 'refused',
  429: 'wait',
}

/** A code that this console may not know yet: who says it asks its pack. */
function refusalIn(reply: unknown): { readonly refusal?: Refusal } {
  const code = textIn(reply, 'code')
  if (code === undefined) return {}
  // both sides share the type, as that of every reply
  const { params } = reply as Refusal
  return { refusal: { code: code as Refusal['code'], ...(params && { params }) } }
}

function textIn(reply: unknown, name: string): string | undefined {
  const value: unknown =
    typeof reply === 'object' && reply !== null ? Reflect.get(reply, name) : undefined
  return typeof value === 'string' ? value : undefined
}
