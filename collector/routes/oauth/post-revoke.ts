import type { Context, Handler } from 'hono'
import type { Owners } from '../../owners/owners.ts'
import { hashSecret } from '../../owners/secret.ts'
import { readFormBody } from './read-form-body.ts'

/**
 * `POST /oauth/revoke`: ends the connection of a token (RFC 7009). Of one that is not known it says the
 * same. 200 · 400 · 413 · 429
 */
export function postRevoke(owners: Owners): Handler {
  return async (c: Context) => {
    const form = await readFormBody(c)
    if (!form.ok)
      return c.json({ error: 'invalid_request', error_description: form.error }, form.status)
    const hash = hashSecret(form.fields['token'] ?? '')
    await owners.database
      .deleteFrom('assistant')
      .where((where) => where.or([where('accessHash', '=', hash), where('refreshHash', '=', hash)]))
      .execute()
    return c.json({})
  }
}
