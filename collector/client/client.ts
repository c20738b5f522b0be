import type { SiteReply } from '#shared/site-replies.ts'
import type { ResponseItem, ResponsePage, Results, SiteList, SurveyList } from '#shared/results.ts'
import type { Scores } from '#shared/scores.ts'
import type { Site } from '#shared/site.ts'
import type { Ack, Snapshot } from '#shared/snapshot.ts'
import type { Survey, SurveyDraft } from '#shared/survey.ts'
import { createCall, type CallOptions } from './call.ts'

export type * from '#shared/results.ts'
export type { Scores } from '#shared/scores.ts'
export type { Site } from '#shared/site.ts'
export type { Ack, Snapshot } from '#shared/snapshot.ts'
export type { Question, Survey, SurveyDraft } from '#shared/survey.ts'
export { EarshotError } from './earshot-error.ts'

/** Which days and whom; all may be absent. */
export interface ResultsQuery {
  /** first and last day, `YYYY-MM-DD` in the site's zone, both included; absent: the last 28 days */
  readonly from?: string
  readonly to?: string
  /** `device:phone`; all must hold */
  readonly segment?: string | readonly string[]
  /** `previous`, `month`, or two days, `2026-03-01..2026-03-31` */
  readonly compare?: string
}

/** Which responses; all may be absent. */
export interface ResponsesQuery {
  readonly from?: string
  readonly to?: string
  /** only those with a comment */
  readonly has?: 'comment'
}

/** What customers bought. */
export interface OrderInput {
  readonly id?: string
  readonly customer: string
  /** ISO 8601 */
  readonly at: string
  readonly value: number
  /** ISO 4217, `EUR` */
  readonly currency: string
}

/** An owner's collector, as a program uses it. Every verb throws {@link EarshotError} when refused. */
export interface Earshot {
  sites(): Promise<SiteList['sites']>
  site(id: string): Promise<SiteReply>
  addSite(site: Partial<Site>): Promise<Site>
  surveys(): Promise<SurveyList['surveys']>
  /** publishes a survey, or its next version */
  publish(site: string, draft: SurveyDraft): Promise<Survey>
  /** counts, from which `earshot/score` computes */
  results(survey: string, query?: ResultsQuery): Promise<Results>
  /** what may be said of them, in finished sentences */
  scores(survey: string, query?: ResultsQuery & { readonly lang?: string }): Promise<Scores>
  /** every answered response, newest first, a page at a time as they are taken */
  responses(survey: string, query?: ResponsesQuery): AsyncIterable<ResponseItem>
  /** hands in responses from elsewhere, up to 500 at once; safe to repeat */
  send(site: string, responses: readonly Snapshot[]): Promise<readonly Ack[]>
  /** asks a customer the next time they are on the site; `expires` is ISO 8601 */
  ask(
    site: string,
    ask: { readonly survey: string; readonly customer: string; readonly expires?: string },
  ): Promise<{ readonly survey: string; readonly customer: string; readonly expires: string }>
  /** hands in what customers bought, up to 500 at once; resolves to how many were kept */
  orders(site: string, orders: readonly OrderInput[]): Promise<number>
  /** any other call of `/api`: its reply as JSON, `null` for none */
  call(method: string, path: string, body?: unknown): Promise<unknown>
}

/** A client of one collector. Asks again by itself after a 429 or 503, as long as it is told to wait. */
export function earshot(options: CallOptions): Earshot {
  const call = createCall(options)
  const id = encodeURIComponent
  return {
    sites: async () => (await call<SiteList>('GET', '/sites')).sites,
    site: (site) => call('GET', `/sites/${id(site)}`),
    addSite: (site) => call('POST', '/sites', site),
    surveys: async () => (await call<SurveyList>('GET', '/surveys')).surveys,
    publish: (site, draft) => call('POST', `/sites/${id(site)}/surveys`, draft),
    results: (survey, query) => call('GET', `/surveys/${id(survey)}/results${search(query)}`),
    scores: (survey, query) => call('GET', `/surveys/${id(survey)}/scores${search(query)}`),
    responses: (survey, query) =>
      pages((cursor) => {
        const asked = search({ ...query, limit: '200', ...(cursor && { cursor }) })
        return call('GET', `/surveys/${id(survey)}/responses${asked}`)
      }),
    send: async (site, responses) => {
      const body = { v: 1, responses }
      const path = `/sites/${id(site)}/responses`
      return (await call<{ responses: readonly Ack[] }>('POST', path, body)).responses
    },
    ask: (site, ask) => call('POST', `/sites/${id(site)}/asks`, ask),
    orders: async (site, orders) =>
      (await call<{ kept: number }>('POST', `/sites/${id(site)}/orders`, { orders })).kept,
    call: (method, path, body) => call(method, path.replace(/^\/api(?=\/)/, ''), body),
  }
}

async function* pages(
  read: (cursor: string | undefined) => Promise<ResponsePage>,
): AsyncGenerator<ResponseItem> {
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    yield* page.responses
    cursor = page.next
  } while (cursor !== undefined)
}

function search(query: object = {}): string {
  const params = new URLSearchParams()
  for (const [name, given] of Object.entries(query)) {
    for (const value of [given].flat()) if (value !== undefined) params.append(name, String(value))
  }
  return params.size > 0 ? `?${params}` : ''
}
