import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import type { Mapping } from './mapping.ts'
import type { MappingDraft } from './mapping-schema.ts'
import { openRows, type ForeignFile } from './open-rows.ts'
import { resolveMapping, type MappingOptions } from './resolve-mapping.ts'
import { shownColumns } from './shown.ts'
import { recogniseSource, SOURCES } from './sources.ts'
import { Unreadable } from './unreadable.ts'
import type { TimeReading } from './when.ts'

/** What an owner asks for: which file, into what, read how. */
export interface ImportOrder {
  readonly file: ForeignFile
  readonly site: Pick<Site, 'id' | 'zone' | 'facets'>
  /** the published version that the answers join */
  readonly survey: Survey
  /** name of a source, or `mapping` for any file; absent: found by the heading row */
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
export async function planImport(order: ImportOrder): Promise<ImportPlan | PlanRefusal> {
  const opened = await openedHeader(order.file)
  if (typeof opened === 'string') return { error: opened }
  const { header, loose } = opened
  const source = chooseSource(header, order)
  if ('error' in source) return { ...source, header }
  const { survey, site } = order
  const drafts = [source.draft?.(header, survey, site.facets), order.mapping]
  const given = drafts.filter((draft) => draft !== undefined)
  const mapping = resolveMapping(given, survey, loose ? undefined : header, order.options)
  if ('error' in mapping) return { ...mapping, header }
  return { order, source: source.name, mapping, times: timesOf(mapping, order), header }
}

function timesOf({ at }: Mapping, { site, now }: ImportOrder): TimeReading {
  const { zone = site.zone, formats = [], ambiguous = 'earlier' } = at
  return { zone, formats, ambiguous, latest: now }
}

async function openedHeader(file: ForeignFile) {
  try {
    const { header, loose, close } = await openRows(file)
    await close()
    return { header, loose }
  } catch (error) {
    if (error instanceof Unreadable) return `Line ${error.line}: ${error.message}`
    throw error
  }
}

type Chosen = { readonly name: string; readonly draft?: (typeof SOURCES)[number]['draft'] }

function chooseSource(
  header: readonly string[],
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
