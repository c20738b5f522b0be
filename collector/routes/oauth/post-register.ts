import type { Context, Handler } from 'hono'
import { CLIENT_FORM, registerClient } from '../../owners/assistants/register-client.ts'
import type { Owners } from '../../owners/owners.ts'
import { readJson } from '../read-json.ts'

/**
 * `POST /oauth/register`: a program says who it is and where answers to it go (RFC 7591). Anybody may;
 * it opens nothing until an owner connects it.
 *
 * 201 · 400 an address that answers may not be sent to · 413, 415 · 429 · 503 too many wait
 */
export function postRegister(owners: Owners): Handler {
  return async (c: Context) => {
    const body = await readJson(c)
    if (!body.ok)
      return c.json(
        { error: 'invalid_client_metadata', error_description: body.error },
        body.status,
      )
    const read = CLIENT_FORM.safeParse(body.value)
    if (!read.success) {
      const error_description =
        'redirect_uris takes up to 20 addresses, and needs one that is https, http on this machine, or by a scheme of the program’s own'
      return c.json({ error: 'invalid_redirect_uri', error_description }, 400)
    }
    const now = owners.now()
    const client = await registerClient(owners.database, read.data, now)
    if (!client) {
      const error_description = 'too many programs wait to be connected: try again in ten minutes'
      return c.json({ error: 'temporarily_unavailable', error_description }, 503)
    }
    return c.json(
      {
        client_id: client.id,
        client_id_issued_at: Math.floor(now.getTime() / 1000),
        ...read.data,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'none',
      },
      201,
    )
  }
}
