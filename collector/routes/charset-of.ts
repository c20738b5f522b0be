import type { Context } from 'hono'

/** The encoding that the body's own type names. */
export function charsetOf(c: Context): { readonly encoding?: string } {
  const [, charset] = /;\s*charset="?([\w.:-]+)/i.exec(c.req.header('content-type') ?? '') ?? []
  return charset === undefined ? {} : { encoding: charset }
}
