import type { IncomingMessage } from 'node:http'

/** Whether a request brings a body, as its headers say before it comes. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
}
