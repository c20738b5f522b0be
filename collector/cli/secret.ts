import type { Site } from '#shared/site.ts'
import { readSettings } from '../env.ts'
import { note } from '../owners/audit/note.ts'
import { findAuthSecret } from '../owners/auth-secret.ts'
import { createCustomerProofs } from '../owners/customer-proof.ts'
import {
  KEEP_DAYS,
  MAX_KEEP_DAYS,
  replaceCustomerSecret,
} from '../owners/replace-customer-secret.ts'
import { CliError } from './cli-error.ts'
import type { Typed } from './typed.ts'
import { findSite } from './find-site.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

/** `earshot secret show --site acme`: prints what the site's own server signs its customers with. */
export async function secretShow({ site: id, json }: Typed): Promise<number> {
  const wanted = siteIn(id, 'show')
  const site = await withStore((store) => findSite(store, wanted))
  return printSecret(site, json)
}

/**
 * `earshot secret replace --site acme [--keep-days 7]`: prints another secret. The old one holds for
 * so many days more, 0 where it has leaked.
 */
export async function secretReplace(typed: Typed): Promise<number> {
  const id = siteIn(typed.site, 'replace')
  const keepDays = Number(typed['keep-days'] ?? KEEP_DAYS)
  if (!Number.isInteger(keepDays) || keepDays < 0 || keepDays > MAX_KEEP_DAYS) {
    throw new CliError(`--keep-days is a whole number from 0 to ${MAX_KEEP_DAYS}`)
  }
  const now = new Date()
  const after = await withStore(async (store) => {
    const site = await findSite(store, id)
    const changed = replaceCustomerSecret(site, keepDays, now)
    if (!(await store.changeSite(site, changed))) {
      throw new CliError('somebody has changed the site in this instant: try again')
    }
    const deed = { actor: 'server', action: 'customer_secret_replaced', siteId: id } as const
    await note(store.people.database, deed, now)
    return changed
  })
  return printSecret(after, typed.json)
}

function printSecret(site: Site, json: boolean | undefined): number {
  const settings = readSettings(process.env)
  if (!settings.ok) throw new CliError(settings.error)
  const { dataFolder, secret: given } = settings.settings
  const proofs = createCustomerProofs(given ?? findAuthSecret(dataFolder))
  const secret = proofs.secretOf(site)
  const previous = proofs.previousOf(site, new Date())
  print(json, { site: site.id, secret, ...(previous && { previous }) }, secret)
  return 0
}

function siteIn(id: string | undefined, verb: string): string {
  if (id === undefined) throw new CliError(`write: earshot secret ${verb} --site ID`)
  return id
}
