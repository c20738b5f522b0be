import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import type { Deps } from './deps.ts'
import type { Action } from '../owners/audit/entry.ts'
import { note } from '../owners/audit/note.ts'
import { callerName } from '../owners/authorize/caller.ts'
import {
  addAnnotation,
  changeAnnotation,
  findAnnotations,
  MAX_ANNOTATIONS,
  removeAnnotation,
} from '../results/annotations.ts'
import { readForm } from './account/read-form.ts'
import { refuse } from './owner-reply.ts'

const NONE = 'there is no such annotation'

/** What is written at which day, by its schema. */
export const ANNOTATION_FORM = z.strictObject({
  day: z.iso.date().refine((day) => day >= '2000-01-01' && day <= '2100-12-31'),
  text: z.string().trim().min(1).max(200),
})

/** `GET /api/sites/{site}/annotations`: 200 `{annotations: Annotation[]}`, by day · 404 */
export function getAnnotations(deps: Deps): Handler {
  return async (c: Context) => {
    const site = c.req.param('site') ?? ''
    if (!deps.catalog.current().sites.has(site)) return refuse(c, 404, refused('no_site'))
    return c.json({ annotations: await findAnnotations(deps.owners.database, site) })
  }
}

/**
 * `POST /api/sites/{site}/annotations` `{day, text}`: what every trend of the site shows at a day.
 *
 * 201 `Annotation` · 400 `{error, field, flaw}` · 404 no such site · 409 the site has 500
 */
export function postAnnotation(deps: Deps): Handler {
  return async (c: Context) => {
    const site = c.req.param('site') ?? ''
    if (!deps.catalog.current().sites.has(site)) return refuse(c, 404, refused('no_site'))
    const read = await readForm(c, ANNOTATION_FORM)
    if ('refusal' in read) return read.refusal
    const made = { by: callerName(c.get('caller')), at: deps.now() }
    const added = await addAnnotation(deps.owners.database, site, read.form, made)
    if (!added) return refuse(c, 409, refused('many_annotations', { most: MAX_ANNOTATIONS }))
    await noteIt(deps, c, 'annotation_added', added.day)
    return c.json(added, 201)
  }
}

/** `PUT /api/sites/{site}/annotations/{annotation}` `{day, text}`: 200 `Annotation` · 400 · 404 */
export function putAnnotation(deps: Deps): Handler {
  return async (c: Context) => {
    const read = await readForm(c, ANNOTATION_FORM)
    if ('refusal' in read) return read.refusal
    const changed = { id: c.req.param('annotation') ?? '', ...read.form }
    const { database } = deps.owners
    if (!(await changeAnnotation(database, c.req.param('site') ?? '', changed))) {
      return refuse(c, 404, NONE)
    }
    await noteIt(deps, c, 'annotation_changed', changed.day)
    return c.json(changed)
  }
}

/** `DELETE /api/sites/{site}/annotations/{annotation}`: 204 · 404 */
export function deleteAnnotation(deps: Deps): Handler {
  return async (c: Context) => {
    const id = c.req.param('annotation') ?? ''
    const day = await removeAnnotation(deps.owners.database, c.req.param('site') ?? '', id)
    if (day === undefined) return refuse(c, 404, NONE)
    await noteIt(deps, c, 'annotation_removed', day)
    return c.body(null, 204)
  }
}

/** The day alone: what was written is nobody's business but the site's. */
async function noteIt({ owners, now }: Deps, c: Context, action: Action, day: string) {
  const deed = { actor: callerName(c.get('caller')), action, siteId: c.req.param('site') }
  await note(owners.database, { ...deed, subject: day }, now())
}
