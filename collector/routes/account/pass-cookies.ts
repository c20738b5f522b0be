import type { Context } from 'hono'

/** Hands the cookies of better-auth's reply on with ours. */
export function passCookies(c: Context, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
}
