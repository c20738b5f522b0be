import { eraseCustomer, eraseResponse } from '../privacy/erase.ts'
import { exportCustomer } from '../privacy/export-customer.ts'
import type { Store } from '../store/store.ts'
import { CliError } from './cli-error.ts'
import { findSite } from './find-site.ts'
import { print } from './print.ts'
import { createProgress } from './progress.ts'
import { removal } from './removal.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly site: string
  readonly customer: string | undefined
  readonly response: string | undefined
  readonly 'dry-run': boolean | undefined
  readonly yes: boolean | undefined
  readonly json: boolean | undefined
}

/**
 * `earshot erase --site acme --customer c-17`, or `--response ID`: for good, from the answers, the
 * counts, what waits to be sent, and the files. Exit 1 when somebody keeps the files open and a piece
 * may be left in them.
 */
export async function erase(typed: Typed): Promise<number> {
  const { site, customer, response } = typed
  if (customer === '' || response === '' || (customer === undefined) === (response === undefined)) {
    throw new CliError('write: earshot erase --site ID --customer ID, or --response ID')
  }
  return withStore(async (store) => {
    await findSite(store, site)
    const plan = await planOf(store, typed)
    const words = `${plan.responses} answers and ${plan.others} other rows would be erased for good`
    return removal(typed, { plan, words, act: () => eraseNow(store, typed) })
  })
}

async function planOf(store: Store, { site, customer, response }: Typed) {
  if (response !== undefined) {
    const found = await store.findResponse(site, response)
    return { responses: found ? 1 : 0, others: 0 }
  }
  // of the beginning of time: asks that have ended are rows, too
  const known = await exportCustomer(store, site, customer ?? '', new Date(0))
  return { responses: known.responses.length, others: known.orders.length + known.asks.length }
}

async function eraseNow(store: Store, { site, customer, response, json }: Typed): Promise<number> {
  const now = new Date()
  const progress = createProgress(json, (done) => `erased ${done}`)
  const erasure =
    response === undefined
      ? await eraseCustomer(store, { site, customer: customer ?? '', now }, progress)
      : await eraseResponse(store, site, response, now)
  const { responses, others, scrubbed } = erasure
  const left = scrubbed ? '' : '; the files are in use and may hold a piece: run it again'
  print(json, erasure, `${responses} answers and ${others} other rows erased${left}`)
  return scrubbed ? 0 : 1
}
