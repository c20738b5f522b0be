import type { Context } from 'hono'

const MAX_BYTES = 8 * 1024

/** The fields of a form, or the status and sentence that refuse it. */
export type FormBody =
  | { readonly ok: true; readonly fields: Record<string, string>; readonly length: number }
  | { readonly ok: false; readonly status: 400 | 413; readonly error: string }

/** Reads a form as programs send it to token endpoints: each field once, nothing large. */
export async function readFormBody(c: Context): Promise<FormBody> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded')
    return { ok: false, status: 400, error: 'send application/x-www-form-urlencoded' }
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of c.req.raw.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > MAX_BYTES) return { ok: false, status: 413, error: 'the form is too large' }
  }
  const pairs = [...new URLSearchParams(text)]
  const fields = Object.fromEntries(pairs)
  if (Object.keys(fields).length !== pairs.length)
    return { ok: false, status: 400, error: 'each field is sent once' }
  return { ok: true, fields, length: text.length }
}
