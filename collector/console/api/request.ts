import { problemOf } from './problem-of.ts'
import type { Problem, Reply } from './problem.ts'

/**
 * One request to the collector this page came from. The reply is trusted to have its type, because
 * both sides share it; 204 has none, and what is not JSON is a Blob. A Blob is sent packed, as a
 * file. It never throws: whoever asks shows the {@link Problem}.
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
        ...(hasBody && (body instanceof Blob ? PACKED : { 'content-type': 'application/json' })),
      },
      ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    })
    if (!response.ok) return { ok: false, problem: await problemOf(response) }
    return { ok: true, data: await dataOf(response) }
  } catch {
    return { ok: false, problem: OFFLINE }
  }
}

const PACKED = { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' }

async function dataOf<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T
  const isJson = response.headers.get('content-type')?.includes('json')
  return isJson ? response.json() : ((await response.blob()) as T)
}

/** Nothing reached the collector. */
const OFFLINE: Problem = { why: 'offline', status: 0, sentence: '', reply: undefined }
