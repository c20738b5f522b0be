import type { Problem, Reply } from './problem.ts'

/**
 * One request to the collector this page came from. The reply is trusted to have its type, because
 * both sides share it; a status other than 2xx, or no connection, is a {@link Problem}.
 *
 * @param body sent as JSON with POST; absent: GET
 */
export async function ask<T>(
  address: string,
  options: { readonly body?: unknown; readonly signal?: AbortSignal } = {},
): Promise<Reply<T>> {
  try {
    const response = await fetch(address, initOf(options))
    if (!response.ok) return { ok: false, problem: await problemOf(response) }
    const data: T = await response.json()
    return { ok: true, data }
  } catch {
    return { ok: false, problem: { why: 'offline' } }
  }
}

function initOf({ body, signal }: { body?: unknown; signal?: AbortSignal }): RequestInit {
  const headers = { accept: 'application/json' }
  if (body === undefined) return { headers, ...(signal && { signal }) }
  return {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const why = WHY[response.status] ?? 'failed'
  const said: unknown = await response.json().catch(() => undefined)
  const sentence = sentenceIn(said)
  return sentence === undefined ? { why } : { why, sentence }
}

const WHY: Readonly<Record<number, Problem['why']>> = {
  401: 'signed_out',
  404: 'missing',
}

function sentenceIn(said: unknown): string | undefined {
  const holds = typeof said === 'object' && said !== null && 'error' in said
  return holds && typeof said.error === 'string' ? said.error : undefined
}
