import type { Context, Handler } from 'hono'
import type { SeenPage, SiteHealth } from '#shared/site-replies.ts'
import { PINNED_TAG, integrityOf } from '../../catalog/assets.ts'
import { surveysOf, type PublishedSurvey } from '../../catalog/catalog.ts'
import type { Deps } from '../deps.ts'
import { findSeenDay, type TaggedPage } from '../../install/install-detection.ts'
import { notFound } from '../../owners/authorize/refusals.ts'
import { stateOf } from '../survey-state.ts'
import { findSite } from './find-site.ts'

/** `GET /api/sites/{site}/health`: `SiteHealth`. 200 · 404 */
export function getSiteHealth(deps: Deps): Handler {
  return async (c: Context) => {
    const site = findSite(deps, c)
    if (!site) return notFound(c, 'site')
    const seen = deps.installs.own(site.id)
    const seenDay = await findSeenDay(deps.store.people.database, site.id)
    const now = deps.now()
    const surveys = surveysOf(deps.catalog.current(), site.id)
    const frozen = deps.assets()?.scripts.get(PINNED_TAG)
    const health: SiteHealth = {
      tag: `${deps.owners.address().origin}/w/${site.id}.js`,
      ...(frozen !== undefined && {
        frozen: {
          src: `${deps.owners.address().origin}/w/${PINNED_TAG}`,
          integrity: integrityOf(frozen),
        },
      }),
      now: now.toISOString(),
      ...(seen && { seen: pageOf(seen) }),
      ...(seenDay && { seenDay }),
      foreign: deps.installs.foreign(site.id).map(pageOf),
      asking: surveys.filter(
        ({ newest }) => stateOf(newest, now, deps.quotas.isFull(newest)) === 'asking',
      ).length,
      ...(await whatCame(deps, surveys)),
      canMail: deps.outbox.canMail,
    }
    return c.json(health)
  }
}

/** Newest answers of each survey that are looked at. */
const LOOKED_AT = 20

/** Tests of an owner are no answers. */
async function whatCame({ store }: Deps, surveys: readonly PublishedSurvey[]) {
  let tested = false
  for (const { newest } of surveys) {
    const { responses } = await store.readResponses(newest.id, {
      commentedOnly: false,
      limit: LOOKED_AT,
    })
    tested ||= responses.some(({ marks }) => marks?.includes('test'))
    if (responses.some(({ excluded }) => !excluded)) return { answered: true, tested }
  }
  return { answered: false, tested }
}

function pageOf({ origin, page, at }: TaggedPage): SeenPage {
  return { origin, ...(page !== undefined && { page }), at: at.toISOString() }
}
