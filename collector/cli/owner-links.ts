import { readSettings } from '../env.ts'
import { findAddress } from '../server-address.ts'
import { shownAddress } from '../shown-address.ts'
import { makeLink } from '../owners/links/make-link.ts'
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
    ({ people }) => makeLink(people.database, { kind: 'set_up' }, new Date()),
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

function printLink(json: boolean | undefined, path: string): number {
  const read = readSettings(process.env)
  if (!read.ok) throw new CliError(read.error)
  const { publicUrl, dataFolder, host, port } = read.settings
  const link = `${publicUrl ?? findAddress(dataFolder) ?? shownAddress(host, port)}${path}`
  print(json, { link }, link)
  return 0
}
