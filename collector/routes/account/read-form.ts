import type { Context } from 'hono'
import type { z } from 'zod'
import { readJson } from '../read-json.ts'

/** A form that can be used, or the reply that says what is wrong with which field. */
export type Form<T> = { readonly form: T } | { readonly refusal: Response }

/**
 * Reads a JSON body by a strict schema: a field the form does not have is refused, so that nothing
 * sneaks into a row. 400 names the first wrong field, for the page to say it there.
 */
export async function readForm<T>(c: Context, schema: z.ZodType<T>): Promise<Form<T>> {
  const body = await readJson(c)
  if (!body.ok) return { refusal: c.json({ error: body.error }, body.status) }
  const read = schema.safeParse(body.value)
  if (read.success) return { form: read.data }

  const issue = read.error.issues[0]
  const field = issue?.path.join('.') || undefined
  const error = field ? `the field "${field}" is missing or wrong` : 'this is not a form we know'
  return { refusal: c.json({ error, ...(field && { field, flaw: 'wrong' }) }, 400) }
}

/** 400 that says what is wrong with one field; the page has words for the flaw. */
export function flawed(c: Context, field: string, flaw: string, status: 400 | 409 = 400): Response {
  const error = `the field "${field}" will not do: ${flaw.replaceAll('_', ' ')}`
  return c.json({ error, field, flaw }, status)
}
