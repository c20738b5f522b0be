import { createSecret, hashSecret } from '../secret.ts'
import type { OwnerDatabase } from '../tables.ts'
import type { AssistantRequest } from './read-request.ts'

/** RFC 6749 recommends ten minutes at most; a program exchanges it at once. */
const CODE_MS = 60_000
/** More than anybody uses; who connects again and again ends old ones first. */
export const MAX_ASSISTANTS = 50

/** Connects an assistant: the code that its program exchanges for a token; `undefined`: too many. */
export async function grant(
  database: OwnerDatabase,
  { clientId, name, redirectUri, challenge }: AssistantRequest,
  { ownerId, writes }: { readonly ownerId: string; readonly writes: boolean },
  now: Date,
): Promise<string | undefined> {
  // those that were never exchanged are none
  await database
    .deleteFrom('assistant')
    .where('codeExpiresAt', '<', now.toISOString())
    .where('codeUsedAt', 'is', null)
    .execute()
  const mine = await database
    .selectFrom('assistant')
    .select('id')
    .where('ownerId', '=', ownerId)
    .execute()
  if (mine.length >= MAX_ASSISTANTS) return undefined
  const code = createSecret()
  await database
    .insertInto('assistant')
    .values({
      id: createSecret().slice(0, 16),
      ownerId,
      clientId,
      name,
      writes: writes ? 1 : 0,
      madeAt: now.toISOString(),
      lastUsedDay: null,
      codeHash: hashSecret(code),
      codeChallenge: challenge,
      codeExpiresAt: new Date(now.getTime() + CODE_MS).toISOString(),
      codeUsedAt: null,
      redirectUri,
      accessHash: null,
      accessExpiresAt: null,
      refreshHash: null,
      refreshExpiresAt: null,
      spentRefreshHash: null,
    })
    .execute()
  return code
}
