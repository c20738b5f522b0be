import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import type { Mapping } from './mapping.ts'
import type { MappingDraft } from './mapping-schema.ts'
import type { ForeignFile } from './open-rows.ts'
import { resolveMapping, type MappingOptions } from './resolve-mapping.ts'
import { findDateOrder } from './date-order.ts'
import { scanFile, type Scan } from './scan-file.ts'
import { settleFile } from './settle-file.ts'
import { settleSheet } from './settle-sheet.ts'
import { shownColumns } from './shown.ts'
import { recogniseSource, SOURCES } from './sources.ts'
import type { Source } from './sources/source.ts'
import { Unreadable } from './unreadable.ts'
import type { TimeReading } from './when.ts'
import type { DateOrder } from './written-time.ts'

/** What an owner asks for: which file, into what, read how. */
export interface ImportOrder {
  readonly file: ForeignFile
  readonly site: Pick<Site, 'id' | 'zone' | 'facets'>
  /** the published version that the answers join */
  readonly survey: Survey
  /** all published ones, which rows of Earshot's own exports keep */
  readonly versions?: readonly Pick<Survey, 'ver' | 'questions'>[]
  /** name of a source, or `mapping` for any file; absent: found by the columns */
  readonly from?: string
  /** over what the source says */
  readonly mapping?: MappingDraft
  readonly options: MappingOptions
  readonly now: Date
}

/** How a file will be read: decided before its first record, the same in both passes. */
export interface ImportPlan {
  readonly order: ImportOrder
  /** `delighted` …, or `mapping` */
  readonly source: string
  readonly mapping: Mapping
  readonly times: TimeReading
  readonly header: readonly string[]
  /** as which the text is read; absent: a workbook */
  readonly readAs?: string
  /** of a workbook: its sheets, and the one that is read */
  readonly sheets: readonly string[]
  readonly sheet?: string
  /** what was found or guessed of the file; sentences */
  readonly notes: readonly string[]
  /** what only the owner can tell */
  readonly asks: readonly 'order'[]
}

/** Why no plan can be made, in one sentence. */
export interface PlanRefusal {
  readonly error: string
  /** the columns, where the file could be opened: what a mapping may name */
  readonly header?: readonly string[]
  /** as which the text was read */
  readonly encoding?: string
  /** of a workbook: its sheets, and the one that was read */
  readonly sheets?: readonly string[]
  readonly sheet?: string
}

/** Decides how to read a file, or says in one sentence what is missing. */
export async function planImport(given: ImportOrder): Promise<ImportPlan | PlanRefusal> {
  try {
    return await planned(given)
  } catch (error) {
    if (error instanceof Unreadable) return { error: `Line ${error.line}: ${error.message}` }
    throw error
  }
}

async function planned(given: ImportOrder): Promise<ImportPlan | PlanRefusal> {
  const settled = await settleFile(withRecords(given))
  const { sheets, sheet } = await settleSheet(settled)
  const { readAs, notes, ...found } = settled
  const file = { ...found, ...(sheet !== undefined && { sheet }) }
  const from = {
    sheets,
    ...(sheet !== undefined && { sheet }),
    ...(readAs && { encoding: readAs }),
  }
  const order = { ...given, file }
  const scan = await scanFile(file, (header) => expandOf(header, order))
  const { header } = scan
  const source = chooseSource(scan, order)
  if ('error' in source) return { ...source, header, ...from }
  const survey = source.name === 'earshot' ? withEarlier(order) : order.survey
  const { site } = order
  const said = [source.draft?.(header, survey, site.facets, scan), order.mapping]
  const drafted = said.filter((draft) => draft !== undefined)
  const mapping = resolveMapping(drafted, survey, header, order.options)
  if ('error' in mapping) return { ...mapping, header, ...from }
  const dates = await findDateOrder(file, mapping)
  return {
    order: { ...order, survey },
    source: source.name,
    mapping,
    times: timesOf(mapping, order, dates.order),
    header,
    ...(readAs && { readAs }),
    sheets,
    ...(sheet !== undefined && { sheet }),
    notes: [...notes, ...sheetNote(sheets, sheet), ...aboveNote(scan.above), ...dates.notes],
    asks: dates.isOpen ? ['order'] : [],
  }
}

/** A survey with the questions that earlier versions asked, the newest of an id. */
function withEarlier({ survey, versions = [] }: ImportOrder): Survey {
  const all = [...versions.flatMap(({ questions }) => questions), ...survey.questions]
  return { ...survey, questions: [...new Map(all.map((one) => [one.id, one])).values()] }
}

/** The list of records that the mapping names is a matter of opening the file. */
function withRecords({ file, mapping }: ImportOrder): ForeignFile {
  return mapping?.records === undefined ? file : { ...file, records: mapping.records }
}

function timesOf(
  { at }: Mapping,
  { site, now }: ImportOrder,
  order: DateOrder | undefined,
): TimeReading {
  const { zone = site.zone, formats = [], ambiguous = 'earlier' } = at
  return { zone, formats, ambiguous, latest: now, ...(order && { order }) }
}

function sheetNote(sheets: readonly string[], sheet = ''): readonly string[] {
  return sheets.length > 1 ? [`Of ${sheets.length} sheets, "${sheet}" is read.`] : []
}

function aboveNote(above: number): readonly string[] {
  if (above === 0) return []
  return [`${above} ${above === 1 ? 'row' : 'rows'} above the heading are passed over.`]
}

function expandOf(header: readonly string[], { from, mapping }: ImportOrder): string | undefined {
  const named = mapping?.expand
  if (named !== undefined) return header.includes(named) ? named : undefined
  const source = SOURCES.find(({ name }) => name === from) ?? recogniseSource(header)
  return source?.expand?.(header)
}

type Chosen = { readonly name: string; readonly draft?: Source['draft'] }

function chooseSource(
  { header }: Scan,
  { from, mapping }: ImportOrder,
): Chosen | { readonly error: string } {
  if (from === 'mapping') return { name: 'mapping' }
  if (from !== undefined) {
    const named = SOURCES.find(({ name }) => name === from)
    const known = SOURCES.map(({ name }) => name)
      .filter((name) => name !== 'mapping')
      .join(', ')
    return (
      named ?? {
        error: `There is no source "${from.slice(0, 40)}"; there are ${known}, and mapping.`,
      }
    )
  }
  const found = recogniseSource(header)
  // whoever says what the columns are says all of it: no further column is taken by its name
  if (found && !(found.name === 'mapping' && isWhole(mapping))) return found
  if (mapping) return { name: 'mapping' }
  return {
    error: `The columns are of no known tool: write a mapping that says which is which (${shownColumns(header)}).`,
  }
}

function isWhole(mapping: MappingDraft = {}): boolean {
  const { at, rating, answers = {} } = mapping
  const hasTime = typeof at === 'string' || at?.column !== undefined || at?.fixed !== undefined
  return hasTime && (rating !== undefined || Object.keys(answers).length > 0)
}
