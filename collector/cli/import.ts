import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { loadCatalog, type Catalog } from '../catalog/catalog.ts'
import { checkLines } from '../exchange/import/check-lines.ts'
import { isClean, type ImportCheck } from '../exchange/import/import-check.ts'
import { parseOptions } from '../exchange/import/parse-options.ts'
import type { ImportOrder, ImportPlan } from '../exchange/import/plan.ts'
import { rehearse, type Rehearsal } from '../exchange/import/rehearse.ts'
import { ImportFailed, writeImport, type Written } from '../exchange/import/write.ts'
import { writeRejected } from '../exchange/import/write-rejected.ts'
import type { Store } from '../store/store.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { writeNew } from './write-new.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly word: string
  readonly site: string
  readonly survey: string
  readonly from: string | undefined
  readonly mapping: string | undefined
  readonly encoding: string | undefined
  readonly separator: string | undefined
  readonly zone: string | undefined
  readonly rule: string | undefined
  readonly scale: string | undefined
  readonly skip: string | undefined
  readonly headings: string | undefined
  readonly sheet: string | undefined
  readonly missing: string | undefined
  readonly dates: string | undefined
  readonly labels: string | undefined
  readonly 'leave-out': boolean | undefined
  readonly rejected: string | undefined
  readonly 'dry-run': boolean | undefined
  readonly json: boolean | undefined
}

/** Rows between two lines of progress. */
const STRIDE = 100_000

/**
 * `earshot import FILE --site acme --survey nps [--from delighted] [--mapping m.json] [--dry-run]`,
 * also `--encoding --separator --zone --rule --scale --skip --headings --sheet --missing --dates
 * --labels`: checks all of a file, then stores all of it. A file with anything wrong is refused whole:
 * exit 1, and every cause with its line; with `--leave-out` the rows that can be taken are stored, and
 * `--rejected FILE` writes the others down.
 */
export async function importFile(typed: Typed): Promise<number> {
  const { word: file } = typed
  if (!existsSync(file) || !statSync(file).isFile()) throw new CliError(`${file} cannot be read`)
  return withStore(async (store) => {
    const found = await rehearsalOf(typed, file, store)
    const { plan, check } = found
    const leaveOut = typed['leave-out'] ?? false
    const isFit = isClean(check, leaveOut)
    if (typed.rejected !== undefined && check.rejected > 0) {
      await writeNew(typed.rejected, writeRejected(plan))
    }
    if (!isFit || typed['dry-run']) {
      print(typed.json, { check }, checkLines(check, leaveOut).join('\n'))
      return isFit ? 0 : 1
    }
    const written = await write(store, plan, check, typed)
    const { record, ...counts } = written
    print(typed.json, { check, import: record, ...counts }, summary(check, written))
    return 0
  })
}

/** `earshot import list --site ID`: what was imported, the newest first. */
export async function importList({ site, json }: Pick<Typed, 'site' | 'json'>): Promise<number> {
  const imports = await withStore((store) => store.findImports(site))
  const lines = imports.map(
    (known) =>
      `${known.id}  ${known.state}  ${known.source} → ${known.survey}, ${known.firstDay} to ${known.lastDay}: ${known.stored} responses`,
  )
  print(json, { imports }, lines.length > 0 ? lines.join('\n') : 'nothing was imported')
  return 0
}

async function rehearsalOf(typed: Typed, file: string, store: Store): Promise<Rehearsal> {
  const target = targetOf(typed, (await loadCatalog(store)).current())
  const mapping = typed.mapping === undefined ? undefined : readMapping(typed.mapping)
  const said = parseOptions({ ...typed, mapping })
  if ('error' in said) throw new CliError(said.error)
  const order: ImportOrder = {
    file: { bytes: () => createReadStream(file, { highWaterMark: 262_144 }), ...said.reading },
    ...target,
    ...(typed.from !== undefined && { from: typed.from }),
    ...(said.mapping && { mapping: said.mapping }),
    options: said.options,
    now: new Date(),
  }
  const found = await rehearse(order, store, {
    acceptsLabels: said.acceptsLabels,
    onProgress: progressOf(typed, 'checked'),
  })
  if ('error' in found) throw new CliError(found.error)
  return found
}

function targetOf(
  typed: Typed,
  catalog: Catalog,
): Pick<ImportOrder, 'site' | 'survey' | 'versions'> {
  const published = catalog.surveys.get(typed.survey)
  if (!published || published.site.id !== typed.site) {
    throw new CliError(`site "${typed.site}" has no published survey "${typed.survey}"`)
  }
  const versions = published.versions.map(({ survey }) => survey)
  return { site: published.site, survey: published.newest, versions }
}

function readMapping(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new CliError(`${file} cannot be read`)
  }
}

async function write(
  store: Store,
  plan: ImportPlan,
  check: ImportCheck,
  typed: Typed,
): Promise<Written> {
  try {
    const leaveOut = typed['leave-out'] ?? false
    return await writeImport(plan, check, store, progressOf(typed, 'stored'), { leaveOut })
  } catch (error) {
    throw error instanceof ImportFailed ? new CliError(error.message) : error
  }
}

/** Lines on stderr, so that what is printed on stdout stays one result. */
function progressOf({ json }: Typed, done: string): (rows: number) => void {
  let next = STRIDE
  return (rows) => {
    if (json || rows < next) return
    next = rows + STRIDE
    process.stderr.write(`${done} ${rows} rows\n`)
  }
}

function summary(check: ImportCheck, { record, known, changed, gone }: Written): string {
  return [
    ...checkLines(check).slice(0, -1),
    ...(check.rejected > 0 ? [`${check.rejected} rows were left out`] : []),
    `${record.stored} responses stored as import ${record.id}`,
    ...(known > 0 ? [`${known} were there already`] : []),
    ...(changed > 0 ? [`${changed} were there and are changed to what the file says`] : []),
    ...(gone > 0 ? [`${gone} had been erased and stay away`] : []),
    `To take them out again: earshot import undo ${record.id}`,
  ].join('\n')
}
