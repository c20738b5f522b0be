import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Deps } from './deps.ts'
import { findCaller } from '../owners/authorize/find-caller.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'

/** Proxies close a connection on which nothing is said for a minute. */
const HEARTBEAT_MS = 20_000
/** Many changes at once are one piece of news. */
const QUIET_MS = 250

/**
 * `GET /api/surveys/{survey}/live`: server-sent events, `{"revision": n}` at once and whenever the
 * counts have changed. It ends with what allowed it: at the next news, or within twenty seconds.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | a stream |
 * | 401 | not signed in |
 * | 404 | no such survey of this owner |
 */
export function getLive(deps: Deps): Handler {
  return (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const survey = published.newest.id
    // whoever is removed or signed out meanwhile hears nothing more
    const mayStill = async () => {
      const { caller } = await findCaller(deps.owners, c.req, false)
      return findOwnSurvey(deps, caller, survey) !== undefined
    }
    return streamSSE(c, async (stream) => {
      let wake: () => void = () => {}
      let isNews = true
      let said: number | undefined
      const hear = () => {
        isNews = true
        wake()
      }
      const unsubscribe = deps.changes.subscribe(survey, hear)
      stream.onAbort(() => {
        unsubscribe()
        wake()
      })
      try {
        while (!stream.aborted && !stream.closed && (await mayStill())) {
          if (isNews) {
            isNews = false
            const revision = await deps.store.revisionOf(survey)
            if (revision !== said) await stream.writeSSE({ data: JSON.stringify({ revision }) })
            said = revision
            await stream.sleep(QUIET_MS)
          }
          if (!isNews && !(await heardWithin(HEARTBEAT_MS, (tell) => (wake = tell)))) {
            await stream.write(': still here\n\n')
          }
        }
      } catch {
        // the database cannot be read just now: the stream ends, and browsers open the next by themselves
      } finally {
        unsubscribe()
      }
    })
  }
}

/** Resolves to whether news came before the time was up. */
function heardWithin(ms: number, listen: (tell: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms)
    listen(() => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}
