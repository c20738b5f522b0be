import type { Reply } from './problem.ts'
import { request } from './request.ts'

/** Reads from the collector. */
export function ask<T>(
  address: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Reply<T>> {
  return request<T>('GET', address, options)
}
