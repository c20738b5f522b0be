import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import type { Mapping } from './mapping.ts'
import type { MappingDraft } from './mapping-schema.ts'
import type { ForeignFile } from './open-rows.ts'
import { resolveMapping, type MappingOptions } from './resolve-mapping.ts'
import { scanFile, type Scan } from './scan-file.ts'
import { shownColumns } from './shown.ts'
import { recogniseSource, SOURCES } from './sources.ts'
import type { Source } from './sources/source.ts'
import { Unreadable } from './unreadable.ts'
import type { TimeReading } from './when.ts'

/** What an owner asks for: which file, into what, read how. */
export interface ImportOrder {
  readonly file: ForeignFile
  readonly site: Pick<Site, 'id' | 'zone' | 'facets'>
  /** the published version that the answers join */
  readonly survey: Survey
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
}

/** Why no plan can be made, in one sentence. */
export interface PlanRefusal {
  readonly error: string
  /** the columns, where the file could be opened: what a mapping may name */
  readonly header?: readonly string[]
}

/** Decides how to read a file, or says in one sentence what is missing. */
export async function planImport(given: ImportOrder): Promise<ImportPlan | PlanRefusal> {
  const order = withRecords(given)
  const scan = await scanned(order)
  if (typeof scan === 'string') return { error: scan }
  const { header } = scan
  const source = chooseSource(scan, order)
  if ('error' in source) return { ...source, header }
  const { survey, site } = order
  const said = [source.draft?.(header, survey, site.facets, scan.sample), order.mapping]
  const drafted = said.filter((draft) => draft !== undefined)
  const mapping = resolveMapping(drafted, survey, header, order.options)
  if ('error' in mapping) return { ...mapping, header }
  return { order, source: source.name, mapping, times: timesOf(mapping, order), header }
}

/** The list of records that the mapping names is a matter of opening the file. */
function withRecords(order: ImportOrder): ImportOrder {
  const records = order.mapping?.records
  return records === undefined ? order : { ...order, file: { ...order.file, records } }
}

function timesOf({ at }: Mapping, { site, now }: ImportOrder): TimeReading {
  const { zone = site.zone, formats = [], ambiguous = 'earlier' } = at
  return { zone, formats, ambiguous, latest: now }
}

async function scanned({ file, from, mapping }: ImportOrder): Promise<Scan | string> {
  const expand = (header: readonly string[]) => {
    const named = mapping?.expand
    if (named !== undefined) return header.includes(named) ? named : undefined
    const source = SOURCES.find(({ name }) => name === from) ?? recogniseSource(header)
    return source?.expand?.(header)
  }
  try {
    return await scanFile(file, expand)
  } catch (error) {
    if (error instanceof Unreadable) return `Line ${error.line}: ${error.message}`
    throw error
  }
}

type Chosen = { readonly name: string; readonly draft?: Source['draft'] }

function chooseSource(
  { header }: Scan,
  { from, mapping }: ImportOrder,
): Chosen | { readonly error: string } {
  if (from === 'mapping') return { name: 'mapping' }
  if (from !== undefined) {
    const named = SOURCES.find(({ name }) => name === from)
    const known = SOURCES.map(({ name }) => name).join(', ')
    return (
      named ?? {
        error: `There is no source "${from.slice(0, 40)}"; there are ${known}, and mapping.`,
      }
    )
  }
  const found = recogniseSource(header)
  if (found) return found
  if (mapping) return { name: 'mapping' }
  return {
    error: `The columns are of no known tool: write a mapping that says which is which (${shownColumns(header)}).`,
  }
}
