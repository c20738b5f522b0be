import { countedAnswers } from '#shared/counted-answers.ts'
import { findVersion, loadCatalog, type Catalog } from '../catalog/catalog.ts'
import type { Order } from '../store/inbound-store.ts'
import type { StoredResponse } from '../store/stored-response.ts'
import type { Store } from '../store/store.ts'

/** All that is known of one customer, to be handed over as it is. */
export interface CustomerExport {
  readonly site: string
  readonly customer: string
  /** ISO 8601 UTC */
  readonly exported: string
  readonly responses: readonly ExportedResponse[]
  readonly orders: readonly Omit<Order, 'customer'>[]
  /** surveys that the customer will be asked the next time */
  readonly asks: readonly string[]
}

/** A response in words rather than bits; answers that were taken back are not there. */
export interface ExportedResponse {
  readonly id: string
  readonly survey: string
  readonly at: string
  readonly answers: Readonly<Record<string, unknown>>
  /** of these, questions that the customer's other answers no longer call for: kept, and counted nowhere; absent: none */
  readonly notCounted?: readonly string[]
  readonly context: StoredResponse['ctx']
}

/** Gathers what is known of a customer; empty lists when nothing is. */
export async function exportCustomer(
  store: Store,
  site: string,
  customer: string,
  now: Date,
): Promise<CustomerExport> {
  const catalog = (await loadCatalog(store)).current()
  const [responses, orders, asks] = await Promise.all([
    store.findOfCustomer(site, customer),
    store.findOrdersOf(site, customer),
    store.findAsks(site, customer, now.getTime()),
  ])
  return {
    site,
    customer,
    exported: now.toISOString(),
    responses: responses.map((one) => exported(one, site, catalog)),
    orders: orders.map(({ customer: _customer, ...order }) => order),
    asks: asks.map(({ survey }) => survey),
  }
}

function exported(response: StoredResponse, site: string, catalog: Catalog): ExportedResponse {
  const { id, survey, firstMs, answers, ctx } = response
  const given = Object.entries(answers).flatMap(([question, { a, o }]) => {
    if (a === null) return []
    return o
      ? [[question, a] as const, [`${question}.other`, o] as const]
      : [[question, a] as const]
  })
  const at = new Date(firstMs).toISOString()
  const notCounted = leftOver(response, site, catalog)
  return {
    id,
    survey,
    at,
    answers: Object.fromEntries(given),
    ...(notCounted.length > 0 && { notCounted }),
    context: ctx,
  }
}

function leftOver(
  { survey, ver, answers }: StoredResponse,
  site: string,
  catalog: Catalog,
): string[] {
  const questions = findVersion(catalog, site, survey, ver)?.survey.questions ?? []
  const held = countedAnswers(questions, answers)
  return Object.keys(answers).filter((id) => answers[id]?.a !== null && !Object.hasOwn(held, id))
}
