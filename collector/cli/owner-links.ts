import { readSettings } from '../server/env.ts'
import { note } from '../owners/audit/note.ts'
import { secretOf } from '../owners/auth-secret.ts'
import { createEncryption } from '../outbox/encrypt.ts'
import { pauseReceiversOf } from '../outbox/endpoint/pause-receivers-of.ts'
import { removeOwner } from '../owners/members/remove-owner.ts'
import { findAddress } from '../server-address.ts'
import { shownAddress } from '../shown-address.ts'
import { makeLink } from '../owners/links/make-link.ts'
import { ALL_SITES } from '../owners/tables.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly email: string
  readonly 'second-factor': boolean | undefined
  readonly json: boolean | undefined
}

/** `earshot owner add`: prints a link that makes one more owner of every site, once, within a day. */
export async function ownerAdd({
  create,
  json,
}: Pick<Typed, 'json'> & { readonly create: boolean | undefined }): Promise<number> {
  const token = await withStore(
    ({ people }) => makeLink(people.database, { kind: 'set_up', siteId: ALL_SITES }, new Date()),
    { creates: create ?? false },
  )
  return printLink(json, `/setup#${token}`)
}

/**
 * `earshot owner reset --email ann@acme.example`: prints a link that sets a new password, once,
 * within an hour. `--second-factor` also forgets a lost second factor.
 */
export async function ownerReset(typed: Typed): Promise<number> {
  const email = typed.email.toLowerCase()
  const token = await withStore(async ({ people: { database } }) => {
    const owner = await database
      .selectFrom('owner')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirst()
    if (!owner) throw new CliError(`no account has the e-mail ${email}`)
    if (typed['second-factor']) {
      await database.deleteFrom('ownerSecondFactor').where('userId', '=', owner.id).execute()
      await database
        .updateTable('owner')
        .set({ twoFactorEnabled: null })
        .where('id', '=', owner.id)
        .execute()
    }
    return makeLink(database, { kind: 'reset', email }, new Date())
  })
  return printLink(typed.json, `/reset#${token}`)
}

/** `earshot owner remove --email ann@acme.example`: removes an account, never the last owner's. */
export async function ownerRemove({ email, json }: Pick<Typed, 'email' | 'json'>): Promise<number> {
  let receivers = 0
  const removed = await withStore(async (store, settings) => {
    const { database } = store.people
    const done = await removeOwner(database, email)
    if (done.ok) {
      const deed = { actor: 'server', action: 'owner_removed', siteId: ALL_SITES } as const
      await note(database, { ...deed, subject: email.toLowerCase() }, new Date())
      const whose = { makers: done.makers, mailedTo: email }
      receivers = await pauseReceiversOf(store, createEncryption(secretOf(settings)), whose)
    }
    return done
  })
  if (!removed.ok) {
    throw new CliError(
      removed.reason === 'last'
        ? `${email} is the last owner of every site: add another first`
        : `no account has the e-mail ${email}`,
    )
  }
  const { invitations, keys, shareLinks } = removed.ended
  const made = `${keys} keys, ${invitations} invitations and ${shareLinks} share links of theirs ended, ${receivers} destinations are paused`
  print(
    json,
    { removed: email, ended: removed.ended, paused: { receivers } },
    `${email} is removed; ${made}`,
  )
  return 0
}

function printLink(json: boolean | undefined, path: string): number {
  const read = readSettings(process.env)
  if (!read.ok) throw new CliError(read.error)
  const { publicUrl, dataFolder, host, port } = read.settings
  const link = `${publicUrl ?? findAddress(dataFolder) ?? shownAddress(host, port)}${path}`
  print(json, { link }, link)
  return 0
}
