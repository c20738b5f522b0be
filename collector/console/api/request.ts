import { problemOf } from './problem-of.ts'
import type { Problem, Reply } from './problem.ts'

/**
 * One request to the collector this page came from. The reply is trusted to have its type, because
 * both sides share it; 204 has none. It never throws: whoever asks shows the {@link Problem}.
 */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  address: string,
  { body, signal }: { readonly body?: unknown; readonly signal?: AbortSignal | undefined } = {},
): Promise<Reply<T>> {
  const hasBody = method !== 'GET'
  try {
    const response = await fetch(address, {
      method,
      headers: {
        accept: 'application/json',
        ...(hasBody && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
    if (!response.ok) return { ok: false, problem: await problemOf(response) }
    const data: T = response.status === 204 ? undefined : await response.json()
    return { ok: true, data }
  } catch {
    return { ok: false, problem: OFFLINE }
  }
}

/** Nothing reached the collector. */
const OFFLINE: Problem = { why: 'offline', status: 0, sentence: '', reply: undefined }
