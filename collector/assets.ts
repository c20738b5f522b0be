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
}

/** The tag's modules: what decides and sends, what draws, what few showings need, and what owners look at. */
const MODULES = ['desk', 'card', 'rest', 'panel'] as const

/** Stands in the built tag for the rules; an identifier, so that minifiers leave it alone. */
export const RULES_MARK = '__EARSHOT_RULES__'

/** Reads the build; `undefined` when there is none yet. */
export function readAssets(dist: string): Assets | undefined {
  try {
    const read = (name: string) => readFileSync(join(dist, 'widget', `${name}.js`), 'utf8')
    return assetsOf({
      tag: read('tag'),
      desk: read('desk'),
      card: read('card'),
      rest: read('rest'),
      panel: read('panel'),
    })
  } catch {
    return undefined
  }
}

type Script = 'tag' | (typeof MODULES)[number]

/** Names the modules by the content of all, so that none ever meets another's counterpart. */
export function assetsOf(scripts: Readonly<Record<Script, string>>): Assets {
  const sum = createHash('sha256')
  for (const module of MODULES) sum.update(scripts[module])
  const hash = sum.digest('base64url').slice(0, 12)
  return {
    tag: scripts.tag,
    deskName: `desk.${hash}.js`,
    modules: new Map(MODULES.map((module) => [`${module}.${hash}.js`, scripts[module]])),
  }
}
