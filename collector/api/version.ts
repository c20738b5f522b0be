import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of this Earshot, `1.2.3`; the built package has a package.json at the same place. */
export const VERSION: string = readVersion(join(import.meta.dirname, '..', '..', 'package.json'))

function readVersion(file: string): string {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const holds = typeof read === 'object' && read !== null && 'version' in read
  return holds && typeof read.version === 'string' ? read.version : '0.0.0'
}
