import type { Context, Handler } from 'hono'
import type { Deps } from '../deps.ts'
import { checkImport, isClean, type ImportCheck } from '../exchange/import/check.ts'
import { parseOptions, type FileOptions } from '../exchange/import/parse-options.ts'
import { planImport, type ImportPlan } from '../exchange/import/plan.ts'
import { spool, type Spooled } from '../exchange/import/spool.ts'
import { undoImport } from '../exchange/import/undo.ts'
import { ImportFailed, writeImport } from '../exchange/import/write.ts'
import { noteDeed } from './note-deed.ts'
import { findOwnSurvey, mayRead, refuse } from './owner-reply.ts'

/** Five years of a large shop; beyond it, the command line reads the file where it lies. */
const MAX_BYTES = 1_073_741_824

/**
 * `POST /api/sites/{site}/imports?survey=&from=&mapping=&encoding=&separator=&zone=&rule=&scale=&dry=`
 * with the file as body: checks all of it, then stores all of it; with `dry`, only checks. What is
 * not said is found: the tool by its columns, the encoding by its mark, the separator by the heading.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `{check}`: what would be stored, with the first rows and all that is wrong |
 * | 201 | `{check, import, known, gone}`: stored |
 * | 400 | the file is refused; `check` says why where it got so far. Nothing is stored |
 * | 401, 403 | not signed in; a forged request |
 * | 404 | no such site, or survey of it, of this owner |
 * | 409 | another import is being stored |
 * | 413 | more than 1 GiB |
 * | 415 | the body is not said to be a file: application/octet-stream, text/csv … |
 */
export function postImport(deps: Deps): Handler {
  let isWriting = false
  return async (c: Context) => {
    const found = findTarget(deps, c)
    if (!found) return refuse(c, 404, 'there is no such survey of this site')
    const said = parseOptions(c.req.query())
    if ('error' in said) return refuse(c, 400, said.error)
    const isDry = c.req.query('dry') !== undefined
    if (isWriting && !isDry) return refuse(c, 409, 'another import is being stored: wait for it')
    if (!c.req.raw.body) return refuse(c, 400, 'the body is the file')
    isWriting ||= !isDry
    const file = await spool(chunksOf(c.req.raw.body), MAX_BYTES)
    try {
      if (!file) return refuse(c, 413, 'the file is larger than 1 GiB: use the command line')
      return await take(c, deps, { ...found, file, said, isDry })
    } finally {
      if (!isDry) isWriting = false
      await file?.remove()
    }
  }
}

/** `GET /api/sites/{site}/imports`: 200 `{imports}`, the newest first; 404 no such site. */
export function getImports(deps: Deps): Handler {
  return async (c: Context) => {
    const site = c.req.param('site') ?? ''
    if (!deps.catalog.current().sites.has(site) || !mayRead(c.get('caller'), site)) {
      return refuse(c, 404, 'there is no such site')
    }
    return c.json({ imports: await deps.store.findImports(site) })
  }
}

/**
 * `DELETE /api/sites/{site}/imports/{import}`: takes everything out again that came with it; 200
 * `{removed}`, 0 when it was undone before; 404 no such import of this owner.
 */
export function deleteImport(deps: Deps): Handler {
  return async (c: Context) => {
    const site = c.req.param('site') ?? ''
    const id = c.req.param('import')
    const imports = mayRead(c.get('caller'), site) ? await deps.store.findImports(site) : []
    const found = imports.find((known) => known.id === id)
    if (!found) return refuse(c, 404, 'there is no such import')
    const removed = await undoImport(deps.store, found.id)
    deps.changes.tellAll()
    const subject = `${found.survey}: ${removed} (${found.id})`
    await noteDeed(deps, c, { action: 'import_undone', siteId: site, subject })
    return c.json({ removed })
  }
}

interface Taken extends Target {
  readonly file: Spooled
  readonly said: FileOptions
  readonly isDry: boolean
}

async function take(c: Context, deps: Deps, { file, said, isDry, ...target }: Taken) {
  const { encoding, separator, mapping, options } = said
  const from = c.req.query('from')
  const plan = await planImport({
    file: { ...file, ...(encoding && { encoding }), ...(separator && { separator }) },
    site: target.site,
    survey: target.survey,
    ...(from && { from }),
    ...(mapping && { mapping }),
    options,
    now: deps.now(),
  })
  if ('error' in plan) return refuse(c, 400, plan.error)
  const check = await checkImport(plan)
  if (isDry) return c.json({ check })
  if (!isClean(check)) return c.json({ error: sentenceOf(check), check }, 400)
  return store(c, deps, plan, check)
}

async function store(c: Context, deps: Deps, plan: ImportPlan, check: ImportCheck) {
  try {
    const { record, known, gone } = await writeImport(plan, check, deps.store)
    const { site, survey, id, stored } = record
    const subject = `${survey}: ${stored} (${id})`
    await noteDeed(deps, c, { action: 'answers_imported', siteId: site, subject })
    return c.json({ check, import: record, known, gone }, 201)
  } catch (error) {
    if (error instanceof ImportFailed) return c.json({ error: error.message, check }, 400)
    throw error
  } finally {
    deps.changes.tellAll()
  }
}

function sentenceOf({ problems, refusals }: ImportCheck): string {
  return refusals[0] ?? `Nothing is stored: ${problems.count} problems, listed in "check".`
}

interface Target {
  readonly site: ImportPlan['order']['site']
  readonly survey: ImportPlan['order']['survey']
}

function findTarget(deps: Deps, c: Context): Target | undefined {
  const published = findOwnSurvey(deps, c.get('caller'), c.req.query('survey'))
  if (!published || published.site.id !== c.req.param('site')) return undefined
  return { site: published.site, survey: published.newest }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}
