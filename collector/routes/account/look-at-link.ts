import type { Context } from 'hono'
import { z } from 'zod'
import { findLink } from '#collector/owners/links/find-link.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { readForm } from './read-form.ts'
import { goneLink } from './gone-link.ts'

/** What the route takes. */
export const LINK_FORM = z.strictObject({ token: z.string().max(100) })

/**
 * `POST /api/links/look`: what a one-time link is for, before anybody types. Does not use it up, so
 * a mail scanner that opens it spoils nothing.
 *
 * 200 `{kind, email?, siteId?, role?}` · 404 no such link, used, or too old
 */
export function lookAtLink(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, LINK_FORM)
    if ('refusal' in read) return read.refusal
    const link = await findLink(owners.database, read.form.token, owners.now())
    return link ? c.json(link) : goneLink(c)
  }
}
