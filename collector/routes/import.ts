import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { charsetOf } from './charset-of.ts'
import type { Deps } from './deps.ts'
import type { Log } from '../log/log.ts'
import { isClean, type ImportCheck } from '../exchange/import/import-check.ts'
import { parseOptions, type FileOptions } from '../exchange/import/parse-options.ts'
import type { ImportOrder, ImportPlan } from '../exchange/import/plan.ts'
import { rehearse } from '../exchange/import/rehearse.ts'
import type { Spooled } from '../exchange/import/spool.ts'
import { undoImport } from '../exchange/import/undo.ts'
import { ImportFailed, writeImport } from '../exchange/import/write.ts'
import { writeRejected } from '../exchange/import/write-rejected.ts'
import { fileReceiver } from './receive-file.ts'
import { streamOf } from './stream-of.ts'
import { thenEnd } from './then-end.ts'
import { noteAudit } from './note-audit.ts'
import { findOwnSurvey, mayRead, refuse } from './owner-reply.ts'
import { FAILED } from './public-reply.ts'
import { troubleOf } from './trouble-of.ts'
import { describeError } from '../log/describe-error.ts'

const PARAMETERS: ReadonlySet<string> = new Set(
  (
    'survey from mapping encoding separator zone rule scale skip headings sheet missing dates ' +
    'labels leave rejected dry'
  ).split(' '),
)

/**
 * `POST /api/sites/{site}/imports?survey=&from=&mapping=&encoding=&separator=&zone=&rule=&scale=&skip=`
 * `&headings=&sheet=&missing=&dates=&labels=&leave=&rejected=&dry=` with the file as body, gzipped if
 * `content-encoding` says so: checks all of it, then stores all of it, or with `leave` all rows that
 * can be taken; with `dry`, only checks; with `rejected`, only hands out the rows that cannot be taken,
 * as CSV with the reasons. What is not said is found: the tool by its columns, the encoding by its
 * bytes, the separator by the first records.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `{check}`: what would be stored, with the first rows and all that is wrong |
 * | 201 | `{check, import, known, changed, gone}`: stored |
 * | 400 | the file is refused; `check`, or `header` alone, says how far it got. Nothing is stored |
 * | 401, 403 | not signed in; a forged request |
 * | 404 | no such site, or survey of it, of this owner |
 * | 409 | another import is being stored, or two others are being looked at |
 * | 413 | more than 1 GiB |
 * | 415 | the body is not said to be a file: application/octet-stream, text/csv …; or it is packed otherwise |
 *
 * To who accepts `application/x-ndjson`, once the file is here, 200 and lines: `{"rows"}` while it is
 * read, `{"stored", "of"}` while it is stored, and last what is above, with its `status`.
 */
export function postImport(deps: Deps, log: Log): Handler {
  const receive = fileReceiver()
  return async (c: Context) => {
    const found = findTarget(deps, c)
    if (!found) return refuse(c, 404, refused('no_survey'))
    const strange = Object.keys(c.req.query()).find((name) => !PARAMETERS.has(name))
    if (strange !== undefined) return refuse(c, 400, `there is no parameter "${strange}"`)
    const said = parseOptions({ ...charsetOf(c), ...c.req.query() })
    if ('error' in said) return refuse(c, 400, said.error)
    const isRejects = c.req.query('rejected') !== undefined
    const isDry = isRejects || c.req.query('dry') !== undefined
    const received = await receive(c, isDry)
    if (received instanceof Response) return received
    const { file, end } = received
    if (isRejects) return rejectsOf(c, deps, { ...found, file, said, isDry, tell: () => {} }, end)
    const run = (tell: Tell) => take(c, deps, { ...found, file, said, isDry, tell }).finally(end)
    if (c.req.header('accept')?.includes('application/x-ndjson')) return linesOf(c, log, run)
    const { status, ...body } = await run(() => undefined)
    return c.json(body, status)
  }
}

/** `GET /api/sites/{site}/imports`: 200 `{imports}`, the newest first; 404 no such site. */
export function getImports(deps: Deps): Handler {
  return async (c: Context) => {
    const site = c.req.param('site') ?? ''
    if (!deps.catalog.current().sites.has(site) || !mayRead(c.get('caller'), site)) {
      return refuse(c, 404, refused('no_site'))
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
    if (!found) return refuse(c, 404, refused('no_import'))
    const removed = await undoImport(deps.store, found.id)
    deps.changes.tellAll()
    const subject = `${found.survey}: ${removed} (${found.id})`
    await noteAudit(deps, c, { action: 'import_undone', siteId: site, subject })
    return c.json({ removed })
  }
}

/** How far an import is. */
type Tell = (progress: { rows: number } | { stored: number; of: number }) => void

/** What came of a file, with the status that says so. */
interface Outcome {
  readonly status: 200 | 201 | 400
  readonly [field: string]: unknown
}

interface Taken extends Target {
  readonly file: Spooled
  readonly said: FileOptions
  readonly isDry: boolean
  readonly tell: Tell
}

async function take(c: Context, deps: Deps, taken: Taken): Promise<Outcome> {
  const { said, isDry, tell } = taken
  const leaveOut = c.req.query('leave') !== undefined
  const found = await rehearse(orderOf(c, deps, taken), deps.store, {
    acceptsLabels: said.acceptsLabels,
    onProgress: (rows) => tell({ rows }),
  })
  if ('error' in found) return { status: 400, ...found }
  const { plan, check } = found
  if (isDry) return { status: 200, check }
  if (!isClean(check, leaveOut)) return { status: 400, error: sentenceOf(check), check }
  return store(c, deps, plan, check, { tell, leaveOut })
}

function orderOf(
  c: Context,
  deps: Deps,
  { file, said, site, survey, versions }: Taken,
): ImportOrder {
  const from = c.req.query('from')
  return {
    file: { ...file, ...said.reading },
    site,
    survey,
    ...(versions && { versions }),
    ...(from && { from }),
    ...(said.mapping && { mapping: said.mapping }),
    options: said.options,
    now: deps.now(),
  }
}

/** The rows that cannot be taken, as a file; it is made as the receiver takes it. */
async function rejectsOf(
  c: Context,
  deps: Deps,
  taken: Taken,
  end: () => Promise<void>,
): Promise<Response> {
  const found = await rehearse(orderOf(c, deps, taken), deps.store, {
    acceptsLabels: taken.said.acceptsLabels,
  }).catch(async (error: unknown) => {
    await end()
    throw error
  })
  if ('error' in found) {
    await end()
    return c.json(found, 400)
  }
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="rejected.csv"')
  return c.body(streamOf(thenEnd(writeRejected(found.plan), end)))
}

async function store(
  c: Context,
  deps: Deps,
  plan: ImportPlan,
  check: ImportCheck,
  { tell, leaveOut }: { readonly tell: Tell; readonly leaveOut: boolean },
): Promise<Outcome> {
  try {
    const { record, ...counts } = await writeImport(
      plan,
      check,
      deps.store,
      (stored) => tell({ stored, of: check.ready }),
      { leaveOut },
    )
    const { site, survey, id, stored } = record
    const subject = `${survey}: ${stored} (${id})`
    await noteAudit(deps, c, { action: 'answers_imported', siteId: site, subject })
    return { status: 201, check, import: record, ...counts }
  } catch (error) {
    if (error instanceof ImportFailed) return { status: 400, error: error.message, check }
    throw error
  } finally {
    deps.changes.tellAll()
  }
}

/** The progress of an import as lines of JSON, its outcome as the last. */
function linesOf(c: Context, log: Log, run: (tell: Tell) => Promise<Outcome>): Response {
  const text = new TextEncoder()
  let isRead = true
  const body = new ReadableStream<Uint8Array>({
    async start(lines) {
      // whoever asked may leave; a file that is here is still imported, all of it
      const write = (line: unknown) => {
        if (isRead) lines.enqueue(text.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        write(await run(write))
      } catch (error) {
        const trouble = troubleOf(error)
        if (!trouble) log.error({ route: c.req.routePath, ...describeError(error) }, 'failed')
        write({ status: trouble ? 503 : 500, error: trouble?.sentence ?? FAILED })
      }
      if (isRead) lines.close()
    },
    cancel() {
      isRead = false
    },
  })
  return c.body(body, 200, { 'content-type': 'application/x-ndjson' })
}

function sentenceOf({ problems, refusals }: ImportCheck): string {
  return refusals[0] ?? `Nothing is stored: ${problems.count} problems, listed in "check".`
}

type Target = Pick<ImportOrder, 'site' | 'survey' | 'versions'>

function findTarget(deps: Deps, c: Context): Target | undefined {
  const published = findOwnSurvey(deps, c.get('caller'), c.req.query('survey'))
  if (!published || published.site.id !== c.req.param('site')) return undefined
  const versions = published.versions.map(({ survey }) => survey)
  return { site: published.site, survey: published.newest, versions }
}
