import type { Context } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import type { AccountEvent } from './account-event.ts'
import type { Owners } from './owners.ts'

/** Tells an owner what has become of their account; nothing waits for the mail. */
export async function tellOwner(
  owners: Owners,
  c: Context,
  kind: AccountEvent['kind'],
  email: string,
): Promise<void> {
  if (!owners.tell) return
  const rows = await owners.database
    .selectFrom('ownerPasskey')
    .innerJoin('owner', 'owner.id', 'ownerPasskey.userId')
    .select('ownerPasskey.name')
    .where('owner.email', '=', email.toLowerCase())
    .execute()
  const langs = parseAccept(c.req.header('accept-language') ?? '').map(({ type }) => type)
  const passkeys = rows.map(({ name }) => name ?? '?')
  owners.tell({ kind, email: email.toLowerCase(), passkeys, at: owners.now(), langs })
}
