import { eraseCustomer, eraseResponse } from '../privacy/erase.ts'
import { CliError } from './cli-error.ts'
import type { Typed } from './typed.ts'
import { findSite } from './find-site.ts'
import { print } from './print.ts'
import { createProgress } from './progress.ts'
import { withStore } from './with-store.ts'

const USAGE = 'write: earshot erase --site ID --customer ID, or --response ID'

/**
 * `earshot erase --site acme --customer c-17`, or `--response ID`: for good, from the answers, the
 * counts, what waits to be sent, and the files. Exit 1 when somebody keeps the files open and a piece
 * may be left in them.
 */
export async function erase({ site, customer, response, json }: Typed): Promise<number> {
  if (customer === '' || response === '') throw new CliError(USAGE)
  if (site === undefined || (customer === undefined) === (response === undefined)) {
    throw new CliError(USAGE)
  }
  const now = new Date()
  const erasure = await withStore(async (store) => {
    await findSite(store, site)
    if (response !== undefined) return eraseResponse(store, site, response, now)
    const order = { site, customer: customer ?? '', now }
    return eraseCustomer(
      store,
      order,
      createProgress(json, (done) => `erased ${done}`),
    )
  })
  const { responses, others, scrubbed } = erasure
  const left = scrubbed ? '' : '; the files are in use and may hold a piece: run it again'
  print(json, erasure, `${responses} answers and ${others} other rows erased${left}`)
  return scrubbed ? 0 : 1
}
