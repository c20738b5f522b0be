import { BAND_FACETS } from '../engagement/bands.ts'
import type { SayPack } from './pack.ts'

/** Facets whose values are fixed words of ours. */
const TRANSLATED = new Set<string>(['device', 'visit', 'channel', ...BAND_FACETS])

/** What a facet is called: ours in the language of the pack, an owner's own as it is. */
export function facetName(pack: SayPack, facet: string): string {
  return Object.hasOwn(pack.facets, facet) ? (pack.facets[facet] ?? facet) : facet
}

/** What a value of a facet is called: "Phone", "German", "/checkout". */
export function segmentName(pack: SayPack, facet: string, value: string): string {
  if (facet === 'lang') return languageName(pack.lang, value)
  const isOurs = TRANSLATED.has(facet) && Object.hasOwn(pack.values, value)
  return isOurs ? (pack.values[value] ?? value) : value
}

/** Facets whose values say by themselves what they are of. */
const PLAIN: ReadonlySet<string> = new Set(['page', 'device', 'lang', 'visit', 'channel'])

/**
 * The same where no facet stands above it: "Phone", but "Yes (Bought before asked)" and "gold (plan)". Two
 * facets may have values of one name.
 */
export function segmentTitle(pack: SayPack, facet: string, value: string): string {
  const name = segmentName(pack, facet, value)
  if (PLAIN.has(facet)) return name
  const of = facetName(pack, facet)
  return pack.lang === 'ja' || pack.lang === 'zh-Hans' ? `${name}（${of}）` : `${name} (${of})`
}

/** What shoppers' browsers send is not always a language; then it stays as it came. */
function languageName(lang: string, code: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' }).of(code) ?? code
  } catch {
    return code
  }
}
