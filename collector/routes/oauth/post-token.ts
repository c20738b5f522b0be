import type { Context, Handler } from 'hono'
import type OAuth2Server from '@node-oauth/oauth2-server'
import { createTokenModel } from '../../owners/assistants/token-model.ts'
import type { Owners } from '../../owners/owners.ts'
import { readFormBody } from './read-form-body.ts'

const HOUR_S = 3_600
const REFRESH_S = 30 * 24 * HOUR_S

/**
 * `POST /oauth/token`: a code, or a refresh token, for a token of an hour and a refresh token of thirty
 * days, which is used once (OAuth 2.1).
 *
 * 200 · 400 `{error, error_description}`, as RFC 6749 names it · 413 · 429
 */
export function postToken(owners: Owners): Handler {
  let library: Promise<typeof OAuth2Server> | undefined
  let server: OAuth2Server | undefined
  return async (c: Context) => {
    const form = await readFormBody(c)
    if (!form.ok)
      return c.json({ error: 'invalid_request', error_description: form.error }, form.status)
    library ??= import('@node-oauth/oauth2-server').then((it) => it.default)
    const { Request, Response } = await library
    server ??= new (await library)({
      model: createTokenModel(owners, HOUR_S * 1_000),
      accessTokenLifetime: HOUR_S,
      refreshTokenLifetime: REFRESH_S,
      alwaysIssueNewRefreshToken: true,
      requireClientAuthentication: { authorization_code: false, refresh_token: false },
    })
    // what was granted stands with the connection; a refresh neither widens nor narrows it
    const { scope: _, ...fields } = form.fields
    const request = new Request({
      method: 'POST',
      query: {},
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(form.length),
      },
      body: fields,
    })
    const reply = new Response({ headers: {} })
    try {
      await server.token(request, reply)
    } catch (error) {
      // what the library refuses it has written into the reply
      if ((reply.status ?? 500) >= 500) throw error
    }
    c.header('cache-control', 'no-store')
    return c.json(reply.body, reply.status === 200 ? 200 : 400)
  }
}
