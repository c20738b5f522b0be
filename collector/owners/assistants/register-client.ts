import { z } from 'zod'
import { visible } from '../../mcp/visible.ts'
import { createSecret } from '../secret.ts'
import type { OwnerDatabase } from '../tables.ts'
import { isRedirectUri } from './redirect-uri.ts'

/** Of a longer name the beginning is shown. */
const MOST_NAME = 80

/** What a program says of itself (RFC 7591); what else it says is not kept. */
export const CLIENT_FORM = z.object({
  // an owner reads it and decides by it: nothing in it may hide or reorder what stands around
  client_name: z
    .string()
    .trim()
    .min(1)
    .transform((name) => visible(name.slice(0, MOST_NAME)))
    .catch('an assistant'),
  // one that nothing may be sent to does not spoil those beside it: programs name all they might use
  redirect_uris: z
    .array(z.unknown())
    .max(20)
    .transform((all) => all.filter((one) => typeof one === 'string').filter(isRedirectUri))
    .pipe(z.array(z.string()).min(1)),
})

/** Programs that nobody has connected, at most: anybody may register. */
const MAX_WAITING = 500
const WAITS_MS = 86_400_000

/** Keeps a program; `undefined` when too many wait. Those whom nobody connected in a day are forgotten. */
export async function registerClient(
  database: OwnerDatabase,
  { client_name: name, redirect_uris: uris }: z.output<typeof CLIENT_FORM>,
  now: Date,
): Promise<{ readonly id: string } | undefined> {
  await database
    .deleteFrom('assistantClient')
    .where('madeAt', '<', new Date(now.getTime() - WAITS_MS).toISOString())
    .where('id', 'not in', database.selectFrom('assistant').select('clientId'))
    .execute()
  const waiting = await database
    .selectFrom('assistantClient')
    .select('id')
    .where('id', 'not in', database.selectFrom('assistant').select('clientId'))
    .limit(MAX_WAITING)
    .execute()
  if (waiting.length >= MAX_WAITING) return undefined
  const id = createSecret()
  const row = { id, name, redirectUris: JSON.stringify(uris), madeAt: now.toISOString() }
  await database.insertInto('assistantClient').values(row).execute()
  return { id }
}
