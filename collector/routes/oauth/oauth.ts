import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { apiLimit } from '../../middleware/api-limit.ts'
import type { Deps } from '../deps.ts'
import { getResourceMetadata, getServerMetadata } from './metadata.ts'
import { postRegister } from './post-register.ts'
import { postRevoke } from './post-revoke.ts'
import { postToken } from './post-token.ts'

/** A program asks for a token once an hour, and registers once. */
const PER_MINUTE = 30
const REGISTERED_PER_MINUTE = 10

/** How an assistant's program comes to a token; the page where its owner says yes is the console's. */
export function oauth({ owners, limiter }: Pick<Deps, 'owners' | 'limiter'>): Hono {
  const app = new Hono()
  // programs that run in a page ask from there; no cookie counts at any of these
  const open = cors({ origin: '*', allowHeaders: ['content-type', 'mcp-protocol-version'] })
  for (const path of ['/.well-known/*', '/oauth/register', '/oauth/token', '/oauth/revoke'])
    app.use(path, open)
  app.get('/.well-known/oauth-protected-resource', getResourceMetadata(owners))
  app.get('/.well-known/oauth-protected-resource/mcp', getResourceMetadata(owners))
  app.get('/.well-known/oauth-authorization-server', getServerMetadata(owners))
  app.get('/.well-known/*', (c) => c.json({ error: 'there is nothing here' }, 404))
  if (limiter) {
    const limit = apiLimit(owners.prefixOf, PER_MINUTE)
    for (const path of ['token', 'revoke']) app.use(`/oauth/${path}`, limit)
    app.use('/oauth/register', apiLimit(owners.prefixOf, REGISTERED_PER_MINUTE))
  }
  app.post('/oauth/register', postRegister(owners))
  app.post('/oauth/token', postToken(owners))
  app.post('/oauth/revoke', postRevoke(owners))
  return app
}
