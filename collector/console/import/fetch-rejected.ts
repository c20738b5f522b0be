import type { Reply } from '../api/problem.ts'
import { request } from '../api/request.ts'

/** The rows that cannot be kept, as a file with the reasons. @param body the file, packed */
export function fetchRejected(
  address: string,
  query: URLSearchParams,
  body: Blob,
): Promise<Reply<Blob>> {
  const asked = new URLSearchParams(query)
  asked.set('rejected', '1')
  return request<Blob>('POST', `${address}?${asked.toString()}`, { body })
}
