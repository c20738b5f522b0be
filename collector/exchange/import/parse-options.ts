import { parseMapping, type MappingDraft } from './mapping-schema.ts'
import type { ForeignFile } from './open-rows.ts'
import { isEncoding } from './decode.ts'
import type { DeclaredScale } from './mapping.ts'
import type { MappingOptions } from './resolve-mapping.ts'
import { findRule, RULES, type RuleName } from './rules.ts'
import type { DateOrder } from './written-time.ts'
import { isZone } from './zone.ts'

/** What an owner may say of a file, as typed or as query parameters. */
export interface RawOptions {
  readonly mapping?: string | undefined
  readonly encoding?: string | undefined
  readonly separator?: string | undefined
  readonly zone?: string | undefined
  /** names, comma between them */
  readonly rule?: string | undefined
  /** such as `0-10` */
  readonly scale?: string | undefined
  /** lines above the heading */
  readonly skip?: string | undefined
  /** rows that the heading takes */
  readonly headings?: string | undefined
  /** of a workbook: name, or place from 1 */
  readonly sheet?: string | undefined
  /** cells that stand for nothing, comma between them */
  readonly missing?: string | undefined
  /** dmy, mdy or ymd */
  readonly dates?: string | undefined
  /** `accept`: labels mean what is proposed */
  readonly labels?: string | undefined
}

/** The same, understood. */
export interface FileOptions {
  readonly mapping?: MappingDraft
  /** how the file is opened */
  readonly reading: Omit<ForeignFile, 'bytes'>
  readonly options: MappingOptions
  readonly acceptsLabels: boolean
}

/** Understands what an owner says of a file, or says in one sentence what cannot be understood. */
export function parseOptions(raw: RawOptions): FileOptions | { readonly error: string } {
  const { encoding, zone } = raw
  if (encoding !== undefined && !isEncoding(encoding)) {
    return {
      error: `There is no encoding "${encoding.slice(0, 40)}"; there are utf-8, utf-16le, windows-1252, euc-kr, gb18030, shift_jis and more.`,
    }
  }
  if (zone !== undefined && !isZone(zone)) {
    return { error: `"${zone.slice(0, 40)}" is no time zone (such as Asia/Seoul or +09:00).` }
  }
  const separator = separatorOf(raw.separator)
  if (separator === null) return { error: 'A separator is one character, or "tab".' }
  const rules = rulesOf(raw.rule)
  if ('error' in rules) return rules
  const scale = scaleOf(raw.scale)
  if (scale === null) return { error: `"${raw.scale?.slice(0, 40)}" is no scale (such as 0-10).` }
  const skip = countOf(raw.skip, 0, 1_000)
  const headings = countOf(raw.headings, 1, 10)
  if (skip === null) return { error: '"skip" is a number of lines above the heading, 0 to 1000.' }
  if (headings === null) return { error: '"headings" is how many rows the heading takes, 1 to 10.' }
  const order = orderOf(raw.dates)
  if (order === null) return { error: '"dates" is dmy (3 April is 03/04), mdy (04/03) or ymd.' }
  if (raw.labels !== undefined && raw.labels !== 'accept') {
    return { error: '"labels" is accept; single ones are named in the mapping, "options".' }
  }
  const parsed = raw.mapping === undefined ? {} : parseMapping(raw.mapping)
  if ('error' in parsed) return parsed
  const missing = raw.missing?.split(',').map((word) => word.trim())
  const mapping = {
    ...withTimes(parsed, { ...(zone !== undefined && { zone }), ...(order && { order }) }),
    ...(missing && { missing }),
  }
  return {
    ...(Object.keys(mapping).length > 0 && { mapping }),
    reading: {
      ...(encoding !== undefined && { encoding }),
      ...(separator !== undefined && { separator }),
      ...(skip !== undefined && { skip }),
      ...(headings !== undefined && { headings }),
      ...(raw.sheet && { sheet: raw.sheet }),
    },
    options: { rules: rules.names, ...(scale && { scale }) },
    acceptsLabels: raw.labels === 'accept',
  }
}

function countOf(text: string | undefined, least: number, most: number): number | null | undefined {
  if (text === undefined || text === '') return undefined
  const count = /^\d{1,4}$/.test(text) ? Number(text) : NaN
  return count >= least && count <= most ? count : null
}

function orderOf(text: string | undefined): DateOrder | null | undefined {
  if (text === undefined || text === '') return undefined
  return text === 'dmy' || text === 'mdy' || text === 'ymd' ? text : null
}

function withTimes(
  mapping: MappingDraft,
  times: { readonly zone?: string; readonly order?: DateOrder },
): MappingDraft {
  if (Object.keys(times).length === 0) return mapping
  const at = typeof mapping.at === 'string' ? { column: mapping.at } : mapping.at
  return { ...mapping, at: { ...at, ...times } }
}

function separatorOf(text: string | undefined): string | null | undefined {
  if (text === undefined) return undefined
  if (text === 'tab' || text === '\\t') return '\t'
  return text.length === 1 && !/["\r\n]/.test(text) ? text : null
}

function rulesOf(text = ''): { readonly names: readonly RuleName[] } | { readonly error: string } {
  const typed = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const stranger = typed.find((name) => !findRule(name))
  if (stranger !== undefined) {
    return {
      error: `There is no rule "${stranger.slice(0, 40)}"; there are ${Object.keys(RULES).join(', ')}.`,
    }
  }
  return { names: typed.flatMap((name) => findRule(name)?.name ?? []) }
}

function scaleOf(text: string | undefined): DeclaredScale | null | undefined {
  if (text === undefined) return undefined
  const [, low, high] = /^(-?\d{1,3})(?:-|–|\.\.)(\d{1,3})$/.exec(text) ?? []
  return low === undefined ? null : { low: Number(low), high: Number(high) }
}
