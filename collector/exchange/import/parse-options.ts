import type { MappingDraft } from './mapping-schema.ts'
import { parseMapping } from './mapping-schema.ts'
import { isEncoding } from './decode.ts'
import type { DeclaredScale } from './mapping.ts'
import type { MappingOptions } from './resolve-mapping.ts'
import { findRule, RULES, type RuleName } from './rules.ts'
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
}

/** The same, understood. */
export interface FileOptions {
  readonly mapping?: MappingDraft
  readonly encoding?: string
  readonly separator?: string
  readonly options: MappingOptions
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
  const parsed = raw.mapping === undefined ? {} : parseMapping(raw.mapping)
  if ('error' in parsed) return parsed
  const mapping = zone === undefined ? parsed : withZone(parsed, zone)
  return {
    ...((raw.mapping !== undefined || zone !== undefined) && { mapping }),
    ...(encoding !== undefined && { encoding }),
    ...(separator !== undefined && { separator }),
    options: { rules: rules.names, ...(scale && { scale }) },
  }
}

function withZone(mapping: MappingDraft, zone: string): MappingDraft {
  const at = typeof mapping.at === 'string' ? { column: mapping.at } : mapping.at
  return { ...mapping, at: { ...at, zone } }
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
