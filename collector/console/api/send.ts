import type { Reply } from './problem.ts'
import { request } from './request.ts'

/** Sends a change to the collector, as JSON. */
export function send<T = undefined>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  address: string,
  body?: unknown,
): Promise<Reply<T>> {
  return request<T>(method, address, { body })
}
