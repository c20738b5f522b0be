import type { Context } from 'hono'
import { readBody } from '../ingest/read-body.ts'

/** A survey in forty languages fits. */
const MAX_BYTES = 512 * 1024

/** A JSON body of any shape, or the status and sentence that refuse it. */
export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly error: string }

/** Reads an owner's JSON; what it must look like is asked by its schema. */
export async function readJson(c: Context): Promise<JsonBody> {
  const body = await readBody(c.req.raw, MAX_BYTES)
  if (!body.ok) return body
  try {
    const value: unknown = JSON.parse(body.text)
    return { ok: true, value }
  } catch {
    return { ok: false, status: 400, error: 'the body is not JSON' }
  }
}
