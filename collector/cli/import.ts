import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import { loadCatalog, type Catalog } from '../catalog.ts'
import { checkLines } from '../exchange/import/check-lines.ts'
import { checkImport } from '../exchange/import/check.ts'
import { isClean, type ImportCheck } from '../exchange/import/import-check.ts'
import { parseOptions } from '../exchange/import/parse-options.ts'
import { planImport, type ImportPlan } from '../exchange/import/plan.ts'
import { ImportFailed, writeImport, type Written } from '../exchange/import/write.ts'
import type { Store } from '../store/store.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
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
  readonly 'dry-run': boolean | undefined
  readonly json: boolean | undefined
}

/** Rows between two lines of progress. */
const STRIDE = 100_000

/**
 * `earshot import FILE --site acme --survey nps [--from delighted] [--mapping m.json] [--dry-run]`,
 * also `--encoding --separator --zone --rule --scale`: checks all of a file, then stores all of it.
 * A file with anything wrong is refused whole: exit 1, and every cause with its line.
 */
export async function importFile(typed: Typed): Promise<number> {
  const { word: file } = typed
  if (!existsSync(file) || !statSync(file).isFile()) throw new CliError(`${file} cannot be read`)
  return withStore(async (store) => {
    const plan = await planOf(typed, file, (await loadCatalog(store)).current())
    const check = await checkImport(plan, progressOf(typed, 'checked'), store)
    if (!isClean(check) || typed['dry-run']) {
      print(typed.json, { check }, checkLines(check).join('\n'))
      return isClean(check) ? 0 : 1
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

async function planOf(typed: Typed, file: string, catalog: Catalog): Promise<ImportPlan> {
  const { site, survey } = targetOf(typed, catalog)
  const { encoding, separator, zone, rule, scale } = typed
  const mappingText = typed.mapping === undefined ? undefined : readMapping(typed.mapping)
  const said = parseOptions({ mapping: mappingText, encoding, separator, zone, rule, scale })
  if ('error' in said) throw new CliError(said.error)
  const plan = await planImport({
    file: {
      bytes: () => createReadStream(file, { highWaterMark: 262_144 }),
      ...(said.encoding !== undefined && { encoding: said.encoding }),
      ...(said.separator !== undefined && { separator: said.separator }),
    },
    site,
    survey,
    ...(typed.from !== undefined && { from: typed.from }),
    ...(said.mapping && { mapping: said.mapping }),
    options: said.options,
    now: new Date(),
  })
  if ('error' in plan) throw new CliError(plan.error)
  return plan
}

function targetOf(typed: Typed, catalog: Catalog): { site: Site; survey: Survey } {
  const published = catalog.surveys.get(typed.survey)
  if (!published || published.site.id !== typed.site) {
    throw new CliError(`site "${typed.site}" has no published survey "${typed.survey}"`)
  }
  return { site: published.site, survey: published.newest }
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
    return await writeImport(plan, check, store, progressOf(typed, 'stored'))
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
    `${record.stored} responses stored as import ${record.id}`,
    ...(known > 0 ? [`${known} were there already`] : []),
    ...(changed > 0 ? [`${changed} were there and are changed to what the file says`] : []),
    ...(gone > 0 ? [`${gone} had been erased and stay away`] : []),
    `To take them out again: earshot import undo ${record.id}`,
  ].join('\n')
}
