import type { PrivacyVerbs } from '../privacy-verbs.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import { erase } from './erase.ts'
import type { KeepDeps } from './keep.ts'
import { findOfCustomer, findOrdersOf, forgetCustomer, settle } from './privacy.ts'
import { tellAll } from './publish.ts'
import type { Session } from './session.ts'

/** What the verbs work with. */
export interface PrivacyTools {
  readonly deps: KeepDeps
  read<T>(act: (session: Session) => Promise<T>): Promise<T>
  work<T>(act: (session: Session) => Promise<T>): Promise<T>
  known(session: Session, survey: string): Promise<KnownSurvey>
}

/** Privacy, a transaction a verb. */
export function createPrivacy({ deps, read, work, known }: PrivacyTools): PrivacyVerbs {
  const siteOf = async (session: Session, site: string) =>
    (await deps.book.read(session)).sites.get(site)?.no

  return {
    erase: (site, id, until) =>
      work(async (session) => {
        const siteNo = await siteOf(session, site)
        if (siteNo === undefined) return false
        return erase(session, deps, { siteNo, id }, until.getTime())
      }),
    findOfCustomer: (site, customer) =>
      read(async (session) =>
        findOfCustomer(session, await deps.book.read(session), { site, customer }),
      ),
    findOrdersOf: (site, customer) =>
      read(async (session) => findOrdersOf(session, (await siteOf(session, site)) ?? 0, customer)),
    forgetCustomer: (site, customer) =>
      work(async (session) =>
        forgetCustomer(session, (await siteOf(session, site)) ?? 0, customer),
      ),
    // what was removed is overwritten by the server, in its own time
    scrub: () => Promise.resolve(true),
    settle: (survey, day, limit) =>
      work(async (session) => {
        const removed = await settle(session, await known(session, survey), day, limit)
        tellAll(session)
        deps.book.doubt()
        return removed
      }),
    forgetErasures: (at) =>
      work((session) => session.change('DELETE FROM erased WHERE until_ms < $1', [at.getTime()])),
  }
}
