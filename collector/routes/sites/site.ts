import { refused } from '#shared/refusals/refused.ts'
import { createHash } from 'node:crypto'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import type { SiteReply } from '#shared/site-replies.ts'
import { readSiteInput } from '#shared/schema.ts'
import type { Site } from '#shared/site.ts'
import type { Deps } from '../deps.ts'
import { note } from '../../owners/audit/note.ts'
import { callerName, callerRole } from '../../owners/authorize/caller.ts'
import { notFound } from '../../owners/authorize/refusals.ts'
import { refuse } from '../owner-reply.ts'
import { readJson } from '../read-json.ts'
import { findSite } from './find-site.ts'

/** `GET /api/sites/{site}`: `SiteReply`. 200 · 404 */
export function getSite(deps: Deps): Handler {
  return (c: Context) => {
    const site = findSite(deps, c)
    return site ? c.json(replyOf(site, c)) : notFound(c, 'site')
  }
}

/** What changes, and the state it was made from. */
export const CHANGE = z.strictObject({
  print: z.string(),
  change: z.record(z.string(), z.unknown()),
})

/**
 * `PATCH /api/sites/{site}`: `{"print", "change": {…fields}}` → the site as it is now. A setting that
 * may be absent is taken away by `null`.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `SiteReply` |
 * | 400 | a field does not fit; the sentence begins with its name |
 * | 409 | somebody has changed the site since `print`; the reply holds it as it is now |
 */
export function patchSite(deps: Deps): Handler {
  return async (c: Context) => {
    const site = findSite(deps, c)
    if (!site) return notFound(c, 'site')
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const form = CHANGE.safeParse(body.value)
    if (!form.success) return refuse(c, 400, 'send {"print": …, "change": {…}}')
    const { kept, gone } = withoutNulls(form.data.change)
    const read = readSiteInput(kept)
    if (!read.ok) return refuse(c, 400, read)
    if (read.value.id !== undefined && read.value.id !== site.id) {
      return refuse(c, 400, refused('kept_id', {}, 'id'))
    }
    const after = { ...without(site, gone), ...read.value }
    const isNewest = form.data.print === printOf(site)
    if (!isNewest || !(await deps.store.changeSite(site, after))) {
      await deps.catalog.reload()
      const { error, refusal } = refused('changed_meanwhile')
      return c.json({ error, ...refusal, ...replyOf(findSite(deps, c) ?? site, c) }, 409)
    }
    await deps.catalog.reload()
    const actor = callerName(c.get('caller'))
    const subject = [...Object.keys(read.value), ...gone].join(', ')
    const deed = { actor, action: 'site_changed', siteId: site.id, subject } as const
    await note(deps.store.people.database, deed, deps.now())
    return c.json(replyOf(after, c))
  }
}

/** The settings a site may be without. */
const OPTIONAL = [
  'brandReading',
  'retentionDays',
  'perNetwork',
  'countVisits',
  'eventAliases',
  'activeDays',
] as const

type Optional = (typeof OPTIONAL)[number]

function withoutNulls(change: Readonly<Record<string, unknown>>) {
  const gone = OPTIONAL.filter((name) => change[name] === null)
  const isGone = (name: string) => gone.some((one) => one === name)
  const kept = Object.fromEntries(Object.entries(change).filter(([name]) => !isGone(name)))
  return { kept, gone }
}

function without(site: Site, gone: readonly Optional[]): Site {
  const kept: Site & { -readonly [Name in Optional]?: Site[Name] } = { ...site }
  for (const name of gone) delete kept[name]
  return kept
}

function replyOf(site: Site, c: Context): SiteReply {
  // whom the authorization let in has a role here
  return { site, print: printOf(site), role: callerRole(c.get('caller'), site.id) ?? 'viewer' }
}

function printOf(site: Site): string {
  return createHash('sha256').update(JSON.stringify(site)).digest('base64url').slice(0, 22)
}
