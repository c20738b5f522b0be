import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Where processes that tests start keep what they compiled, as `earshot` itself does: each begins sooner. */
export const COMPILED = join(ROOT, 'node_modules/.cache/earshot')

/** Every `.ts` and `.tsx` file below a top-level room, as paths from the root. */
export function sourcesOf(room: string): string[] {
  return readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()
}

/** One import of one file: what it names, and whether it vanishes at run time. */
export interface Import {
  readonly from: string
  readonly names: string
  readonly typeOnly: boolean
}

/** All static and dynamic imports and re-exports of a file, read as text. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const found: Import[] = []
  const statement = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
  for (const [, type, names] of text.matchAll(statement)) {
    if (names) found.push({ from: file, names, typeOnly: type !== undefined })
  }
  for (const [, names] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    if (names) found.push({ from: file, names, typeOnly: false })
  }
  return found
}
