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

function textIn(reply: unknown, name: string): string | undefined {
  const value: unknown =
    typeof reply === 'object' && reply !== null ? Reflect.get(reply, name) : undefined
  return typeof value === 'string' ? value : undefined
}
