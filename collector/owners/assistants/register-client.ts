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

/** Programs that nobody has connected, before the oldest make room: anybody may register. */
const ROOM = 500
/** More than that at once are a flood. */
const MAX_WAITING = 5_000
const WAITS_MS = 86_400_000
/** Time to say yes: nobody is forgotten before, however many others come. */
const LEAST_MS = 10 * 60_000

/**
 * Keeps a program; `undefined` when too many came within minutes. Those whom nobody connected in a day are
 * forgotten, and in a flood those of more than ten minutes ago, so that it shuts nobody out.
 */
export async function registerClient(
  database: OwnerDatabase,
  { client_name: name, redirect_uris: uris }: z.output<typeof CLIENT_FORM>,
  now: Date,
): Promise<{ readonly id: string } | undefined> {
  await forget(database, new Date(now.getTime() - WAITS_MS))
  if ((await countWaiting(database)) >= ROOM) {
    await forget(database, new Date(now.getTime() - LEAST_MS))
    if ((await countWaiting(database)) >= MAX_WAITING) return undefined
  }
  const id = createSecret()
  const row = { id, name, redirectUris: JSON.stringify(uris), madeAt: now.toISOString() }
  await database.insertInto('assistantClient').values(row).execute()
  return { id }
}

async function forget(database: OwnerDatabase, before: Date): Promise<void> {
  await database
    .deleteFrom('assistantClient')
    .where('madeAt', '<', before.toISOString())
    .where('id', 'not in', database.selectFrom('assistant').select('clientId'))
    .execute()
}

async function countWaiting(database: OwnerDatabase): Promise<number> {
  const waiting = await database
    .selectFrom('assistantClient')
    .select('id')
    .where('id', 'not in', database.selectFrom('assistant').select('clientId'))
    .limit(MAX_WAITING)
    .execute()
  return waiting.length
}
