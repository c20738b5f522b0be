import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the build made for shoppers' pages. */
export interface Assets {
  /** the tag's script, with {@link RULES_MARK} where a site's rules go */
  readonly tag: string
  /** `desk.{hash}.js`, named in the rules; it finds the other modules beside itself */
  readonly deskName: string
  /** file name → ES module; all names carry one hash */
  readonly modules: ReadonlyMap<string, string>
  /** file name → script of one name for all sites: {@link PINNED_TAG}, and stand-ins for other tools */
  readonly scripts: ReadonlyMap<string, string>
}

/**
 * The tag's modules: what decides and sends, what draws, what few impressions need, what few pages call
 * for, what counts visits, and what owners look at. Whatever is named here is built, hashed and served.
 */
export const MODULES = ['desk', 'card', 'rest', 'calls', 'stay', 'panel'] as const

/** The tag whose bytes never change: shops may pin them. */
export const PINNED_TAG = 'tag.v1.js'

/** Site ids hold no dots, so these names are nobody's. */
const SCRIPTS = [PINNED_TAG, 'from.delighted.js'] as const

/** Stands in the built tag for the rules; an identifier, so that minifiers leave it alone. */
export const RULES_MARK = '__EARSHOT_RULES__'

/** Reads the build; `undefined` when there is none yet. */
export function readAssets(dist: string): Assets | undefined {
  try {
    const read = (name: string) => readFileSync(join(dist, 'widget', name), 'utf8')
    const parts = ['tag', ...MODULES].map((name) => [name, read(`${name}.js`)] as const)
    return assetsOf(
      Object.fromEntries(parts) as Record<Part, string>,
      Object.fromEntries(SCRIPTS.map((name) => [name, read(name)])),
    )
  } catch {
    return undefined
  }
}

type Part = 'tag' | (typeof MODULES)[number]

/** Names the modules by the content of all, so that none ever meets another's counterpart. */
export function assetsOf(
  parts: Readonly<Record<Part, string>>,
  scripts: Readonly<Record<string, string>> = {},
): Assets {
  const sum = createHash('sha256')
  for (const module of MODULES) sum.update(parts[module])
  const hash = sum.digest('base64url').slice(0, 12)
  return {
    tag: parts.tag,
    deskName: `desk.${hash}.js`,
    modules: new Map(MODULES.map((module) => [`${module}.${hash}.js`, parts[module]])),
    scripts: new Map(Object.entries(scripts)),
  }
}

/** What `integrity` of a script element says to pin these very bytes. */
export function integrityOf(script: string): string {
  return `sha384-${createHash('sha384').update(script).digest('base64')}`
}
