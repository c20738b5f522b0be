import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { loadCatalog } from '../catalog/catalog.ts'
import { exportDays } from '../exchange/export/export-days.ts'
import { withNamedDays } from '../exchange/export/named-days.ts'
import { readExportOrder, writeExport, type ExportOrder } from '../exchange/export/order.ts'
import { readFilters } from '../exchange/export/read-filters.ts'
import type { Store } from '../store/store.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { askedOf } from '../results/asked-of.ts'
import { exportCustomer } from '../privacy/export-customer.ts'
import { CliError } from './cli-error.ts'
import { exportSalvage } from './export-salvage.ts'
import { findSite } from './find-site.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'
import { writeNew } from './write-new.ts'

const USAGE =
  'write: earshot export [FILE] --survey ID, or earshot export [FILE] --site ID --customer ID'

interface Typed {
  readonly word: string | undefined
  readonly survey: string | undefined
  readonly format: string | undefined
  readonly what: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly period: string | undefined
  readonly cursor: string | undefined
  readonly into: string | undefined
  readonly site: string | undefined
  readonly customer: string | undefined
  readonly salvage: boolean | undefined
  readonly separator: string | undefined
  readonly segment: readonly string[] | undefined
  readonly status: string | undefined
  readonly tag: string | undefined
  readonly rated: string | undefined
  readonly q: string | undefined
  readonly overwrite: boolean | undefined
  readonly json: boolean | undefined
}

/**
 * `earshot export [FILE] --survey nps [--format csv] [--what responses]`, also `--from --to`, or
 * `--period`, and `--cursor --separator --overwrite`, and filters. Without a file to standard output. A file is whole or absent. The format is the file's
 * extension unless said. `--into FOLDER` keeps a file a day there.
 */
export async function exportSurvey(typed: Typed): Promise<number> {
  if (typed.salvage) return exportSalvage(typed.word, typed.json, asked(typed))
  if (typed.customer !== undefined) return exportPerson(typed, typed.customer)
  const { word: file } = typed
  if (typed.survey === undefined) throw new CliError(USAGE)
  if (typed.into !== undefined) return exportInto(typed, typed.into)
  const { what, from, to, period, cursor, separator } = typed
  const format = typed.format ?? /\.([a-z]+)$/.exec(file ?? '')?.[1]
  await withStore(async (store) => {
    const survey = await findSurvey(store, typed)
    const raw = { format, what, from, to, period, cursor, separator }
    const named = withNamedDays(raw, await askedOf(store, survey, new Date()))
    const order = 'error' in named ? named : readExportOrder(named)
    if ('error' in order) throw new CliError(order.error)
    const filters = readFilters(filterParams(typed), survey, order.what)
    if ('error' in filters) throw new CliError(filters.error)
    await findCursor(store, survey, order)
    const picked = { ...order, filters }
    if (file === undefined) return toStdout(store, survey, picked)
    return writeNew(file, writeExport(store, survey, picked), asked(typed))
  })
  if (file !== undefined)
    print(typed.json, { file }, `${what ?? 'responses'} of ${typed.survey} in ${file}`)
  return 0
}

function filterParams({ segment = [], status, tag, rated, q }: Typed): URLSearchParams {
  const params = new URLSearchParams()
  for (const one of segment) params.append('segment', one)
  for (const [name, value] of Object.entries({ status, tag, rated, q })) {
    if (value !== undefined) params.set(name, value)
  }
  return params
}

/** A file that is there stays, unless the owner says otherwise. */
function asked({ overwrite = false }: Typed) {
  return { overwrite, mayOverwrite: true } as const
}

/** `earshot export [FILE] --site acme --customer c-17`: all that is known of one customer, as JSON. */
async function exportPerson(typed: Typed, customer: string): Promise<number> {
  const { site, word: file, json } = typed
  if (site === undefined) throw new CliError('write: earshot export [FILE] --site ID --customer ID')
  const known = await withStore(async (store) => {
    await findSite(store, site)
    return exportCustomer(store, site, customer, new Date())
  })
  const text = `${JSON.stringify(known, undefined, 2)}\n`
  if (file === undefined) {
    process.stdout.write(text)
    return 0
  }
  await writeNew(file, Readable.from([text]), asked(typed))
  print(json, { file }, `${known.responses.length} answers of the customer in ${file}`)
  return 0
}

async function findSurvey(store: Store, { survey, site }: Typed): Promise<PublishedSurvey> {
  const found = (await loadCatalog(store)).current().surveys.get(survey ?? '')
  if (!found || (site !== undefined && site !== found.site.id)) {
    throw new CliError(`there is no published survey "${survey}"`)
  }
  return found
}

/** @throws {CliError} there is no response to go on after */
async function findCursor(
  store: Store,
  { newest }: PublishedSurvey,
  { cursor }: ExportOrder,
): Promise<void> {
  if (cursor === undefined) return
  const page = await store.readOldest(newest.id, { after: cursor, limit: 1 })
  if (!page) throw new CliError(`there is no response "${cursor}" to go on after`)
}

async function toStdout(store: Store, survey: PublishedSurvey, order: ExportOrder): Promise<void> {
  try {
    await pipeline(writeExport(store, survey, order), process.stdout, { end: false })
  } catch (error) {
    // a reader such as head has seen enough
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
  }
}

/** @throws {CliError} the file or folder cannot be written */
async function onDisk<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      throw new CliError(`${name} cannot be written: ${error.message}`)
    }
    throw error
  }
}

/** `earshot export --survey nps --into FOLDER [--format csv] [--from DAY]`: a file a day. */
async function exportInto(typed: Typed, folder: string): Promise<number> {
  const { what, to, period, cursor, from, format: name } = typed
  if (period !== undefined) throw new CliError('--into takes days, no --period')
  const filters = [typed.segment, typed.status, typed.tag, typed.rated, typed.q]
  const others = [what, to, cursor, typed.word, typed.separator, typed.overwrite, ...filters]
  if (others.some((one) => one !== undefined)) {
    throw new CliError('--into takes --survey, --format and --from, nothing else')
  }
  const order = readExportOrder({ format: name, from })
  if ('error' in order) throw new CliError(order.error)
  const { format } = order
  const report = await withStore(async (store) => {
    const survey = await findSurvey(store, typed)
    const days = { folder, format, ...(from !== undefined && { from }) }
    return onDisk(folder, exportDays(store, survey, days, new Date()))
  })
  const { written, removed } = report
  const gone = removed.length > 0 ? `, ${removed.length} days removed` : ''
  print(typed.json, { folder, ...report }, `${written.length} days written in ${folder}${gone}`)
  return 0
}
