import type { Site } from '#shared/site.ts'
import type { Settings } from '../server/env.ts'
import { note } from '../owners/audit/note.ts'
import { secretOf } from '../owners/auth-secret.ts'
import { createCustomerProofs } from '../owners/customer-proof.ts'
import {
  KEEP_DAYS,
  MAX_KEEP_DAYS,
  replaceCustomerSecret,
} from '../owners/replace-customer-secret.ts'
import { adoptSecret, isSecretHeld, OTHER_SECRET } from '../owners/secret-mark.ts'
import type { Store } from '../store/store.ts'
import { CliError } from './cli-error.ts'
import { findSite } from './find-site.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly site: string
  readonly json: boolean | undefined
}

/** `earshot secret show --site acme`: prints what the site's own server signs its customers with. */
export async function secretShow({ site, json }: Typed): Promise<number> {
  return withStore(async (store, settings) => {
    await assertHeld(store, settings)
    return printSecret(await findSite(store, site), settings, json)
  })
}

/**
 * `earshot secret replace --site acme [--keep-days 7]`: prints another secret. The old one holds for
 * so many days more, 0 where it has leaked.
 */
export async function secretReplace(
  typed: Typed & { readonly 'keep-days': string | undefined },
): Promise<number> {
  const keepDays = Number(typed['keep-days'] ?? KEEP_DAYS)
  if (!Number.isInteger(keepDays) || keepDays < 0 || keepDays > MAX_KEEP_DAYS) {
    throw new CliError(`--keep-days is a whole number from 0 to ${MAX_KEEP_DAYS}`)
  }
  const now = new Date()
  return withStore(async (store, settings) => {
    await assertHeld(store, settings)
    const site = await findSite(store, typed.site)
    const changed = replaceCustomerSecret(site, keepDays, now)
    if (!(await store.changeSite(site, changed))) {
      throw new CliError('somebody has changed the site in this instant: try again')
    }
    const deed = { actor: 'server', action: 'customer_secret_replaced', siteId: site.id } as const
    await note(store.people.database, deed, now)
    return printSecret(changed, settings, typed.json)
  })
}

/**
 * `earshot secret adopt`: the database is used with the secret of this command from now on. To be run once,
 * after all collectors were stopped and before they start with it.
 */
export async function secretAdopt({ json }: Pick<Typed, 'json'>): Promise<number> {
  await withStore(async ({ people: { database } }, settings) =>
    adoptSecret(database, secretOf(settings), new Date()),
  )
  print(json, { adopted: true }, 'the book is used with this secret from now on')
  return 0
}

/** Another secret than the database's would make proofs that no collector takes. */
async function assertHeld({ people: { database } }: Store, settings: Settings): Promise<void> {
  if (await isSecretHeld(database, secretOf(settings), new Date())) return
  throw new CliError(OTHER_SECRET)
}

function printSecret(site: Site, settings: Settings, json: boolean | undefined): number {
  const proofs = createCustomerProofs(secretOf(settings))
  const secret = proofs.secretOf(site)
  const previous = proofs.previousOf(site, new Date())
  print(json, { site: site.id, secret, ...(previous && { previous }) }, secret)
  return 0
}
