import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../server/env.ts'
import { makeFolders } from '../store/make-folders.ts'
import { createSecret } from './secret.ts'

const FILE = 'secret.key'

/** The secret that signs cookies and encrypts second factors: the one that was set, else the folder's. */
export function secretOf({ secret, dataFolder }: Pick<Settings, 'secret' | 'dataFolder'>): string {
  return secret ?? findOrMake(dataFolder)
}

/**
 * Made at the first start. It lies beside the database, readable by its owner alone, and in no backup:
 * who reads a copied database signs nobody in with it.
 */
function findOrMake(dataFolder: string): string {
  const file = join(dataFolder, FILE)
  makeFolders(dataFolder)
  try {
    // fails when it is there: of two first starts at once, both read what one has written
    writeFileSync(file, `${createSecret()}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const there = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!there) throw error
  }
  return readFileSync(file, 'utf8').trim()
}
