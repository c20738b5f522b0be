import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * Opens a session for an owner without a password: for the demo's link alone. Callable from the
 * server's own code only; better-auth never routes an endpoint that has no path.
 */
export const sessionFor = {
  id: 'session-for',
  endpoints: {
    openSessionFor: createAuthEndpoint(
      { method: 'POST', body: z.object({ ownerId: z.string() }) },
      async (ctx) => {
        const owner = await ctx.context.internalAdapter.findUserById(ctx.body.ownerId)
        if (!owner) throw ctx.error('NOT_FOUND')
        const session = await ctx.context.internalAdapter.createSession(owner.id)
        await setSessionCookie(ctx, { session, user: owner })
        return ctx.json({ ok: true })
      },
    ),
  },
} satisfies BetterAuthPlugin
