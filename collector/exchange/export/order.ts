import type { Day } from '#shared/results.ts'
import type { QuestionKind } from '#shared/survey.ts'
import { anonymousItem } from '../../results/anonymous/anonymous-item.ts'
import { hasCrowd } from '../../results/anonymous/has-crowd.ts'
import { isAnonymous } from '../../results/anonymous/is-anonymous.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import { isDay } from '#shared/day.ts'
import type { Store } from '../../store/store.ts'
import { CODEBOOK_COLUMNS, codebookItems } from './codebook.ts'
import { countedAs } from './counted-as.ts'
import { exportedId, storedId } from './exported-id.ts'
import { unquoted } from './csv-cell.ts'
import { FORMATS, findFormat, type Format } from './format.ts'
import { filterPages } from './filter-pages.ts'
import { responsePages } from './pages.ts'
import type { ExportFilters } from './read-filters.ts'
import { responseColumns } from './response-columns.ts'
import { TALLY_COLUMNS } from './tally-columns.ts'
import { tallyItems } from './tally-pages.ts'

const WHATS = ['responses', 'tallies', 'codebook'] as const
const SEPARATORS: Readonly<Record<string, string>> = {
  comma: ',',
  ',': ',',
  semicolon: ';',
  ';': ';',
  tab: '\t',
  '\t': '\t',
}

/** What of a survey is exported, and how it is written. */
export interface ExportOrder {
  readonly format: Format
  readonly what: (typeof WHATS)[number]
  /** csv: between fields; absent: a comma */
  readonly separator?: string
  readonly from?: Day
  readonly to?: Day
  /** id of the last response of an earlier part, which this one continues */
  readonly cursor?: string
  /** absent: all of them */
  readonly filters?: ExportFilters
}

/** The same as typed, or as query parameters. */
export interface RawExport {
  readonly format?: string | undefined
  readonly what?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly cursor?: string | undefined
  readonly separator?: string | undefined
}

/** Understands what is asked for, or says in one sentence what cannot be understood. */
export function readExportOrder(raw: RawExport): ExportOrder | { readonly error: string } {
  const { from, to } = raw
  const what = WHATS.find((one) => one === (raw.what ?? 'responses'))
  // as an export wrote it, also one of before, where `'` led what a spreadsheet might run
  const cursor = raw.cursor === undefined ? undefined : storedId(unquoted(raw.cursor))
  const separator = SEPARATORS[raw.separator ?? 'comma']
  const format = findFormat(raw.format ?? 'csv')
  if (!format) return { error: `"format" is one of ${Object.keys(FORMATS).join(', ')}` }
  if (!what) return { error: `"what" is ${WHATS.join(', ')}` }
  if (!separator) return { error: '"separator" is comma, semicolon or tab' }
  if (raw.separator !== undefined && format !== 'csv') {
    return { error: '"separator" is for csv' }
  }
  for (const [name, day] of Object.entries({ from, to })) {
    if (day !== undefined && !isDay(day))
      return { error: `"${name}" is not a day such as 2026-03-01` }
  }
  if (from !== undefined && to !== undefined && from > to)
    return { error: '"from" lies after "to"' }
  const wrong = cursor === undefined ? undefined : findCursorMisfit(cursor, format, what)
  if (wrong !== undefined) return { error: wrong }
  const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  const csv = raw.separator === undefined ? {} : { separator }
  return { format, what, ...csv, ...days, ...(cursor !== undefined && { cursor }) }
}

function findCursorMisfit(cursor: string, format: Format, what: string): string | undefined {
  if (what !== 'responses') return `"cursor" continues responses, not ${what}`
  if (!FORMATS[format].resumable) return '"cursor" continues csv or ndjson; other formats are whole'
  const fits = /^[A-Za-z0-9_-]{22}$/.test(cursor)
  return fits ? undefined : '"cursor" is the id of the last response that you have'
}

/** What an export reads. */
export type ExportStore = Pick<Store, 'readOldest' | 'readTallies' | 'people'>

/** The chunks of an export; nothing is read before the first is asked for. */
export function writeExport(
  store: ExportStore,
  survey: PublishedSurvey,
  order: ExportOrder,
): AsyncIterable<string | Uint8Array> {
  const { write } = FORMATS[order.format]
  const table = { name: survey.newest.name, ...(order.separator && { separator: order.separator }) }
  if (order.what === 'codebook') {
    return write({ ...table, columns: CODEBOOK_COLUMNS, pages: only(codebookItems(survey)) })
  }
  if (order.what === 'tallies') {
    return write({ ...table, columns: TALLY_COLUMNS, pages: tallyPages(store, survey, order) })
  }
  const questions = survey.versions.flatMap((version) => version.survey.questions)
  return write({
    ...table,
    columns: responseColumns(questions, survey.site.facets, survey.site.zone),
    pages: pagesOf(store, survey, order),
    record: (item) => ({ ...item, id: exportedId(item.id), ...countedAs(item) }),
    codebook: codebookItems(survey),
    headless: order.cursor !== undefined,
  })
}

async function* only<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield items
}

/** Of an anonymous survey without what would tell who answered, and none while fewer than 5 did. */
async function* pagesOf(store: ExportStore, survey: PublishedSurvey, order: ExportOrder) {
  const isHidden = isAnonymous(survey)
  if (isHidden && !(await hasCrowd(store, survey.newest.id))) return
  const range = { ...order, ...(order.cursor && { after: order.cursor }) }
  const pages = responsePages(store, survey.newest.id, range)
  yield* filterPages(store, survey, pages, order, isHidden ? anonymousItem : undefined)
}

async function* tallyPages(
  store: Pick<Store, 'readTallies'>,
  { newest, versions }: PublishedSurvey,
  { from = '1995-01-01', to = '9998-12-31', filters }: ExportOrder,
) {
  const kinds = new Map<string, QuestionKind>()
  for (const { survey } of versions)
    for (const { id, kind } of survey.questions) kinds.set(id, kind)
  const [facet = { facet: '', value: '' }] = filters?.segments ?? []
  yield tallyItems(await store.readTallies(newest.id, from, to, facet), kinds)
}

/** `nps-responses.csv` */
export function exportName(survey: string, { what, format }: ExportOrder): string {
  return `${survey}-${what}.${format}`
}
