import { lchownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StoreRefused } from '../store-errors.ts'

/** Whom a file belongs to, and who may read it. */
export interface Ownership {
  readonly uid: number
  readonly gid: number
  readonly mode: number
}

/** Only the owner of a new file reads it. */
const PRIVATE = 0o600

/** Whom the database in a folder belongs to; the folder's owner when there is none yet. */
export function ownershipOf(folder: string, file: string): Ownership {
  const found = statSync(file, { throwIfNoEntry: false })
  const { uid, gid } = found ?? statSync(folder)
  return { uid, gid, mode: found ? found.mode & 0o777 : PRIVATE }
}

/**
 * Asserts that this account can make files that belong to another.
 *
 * @throws {StoreRefused} naming the account
 */
export function assertMayOwn(folder: string, { uid }: Ownership): void {
  const own = process.geteuid?.()
  if (own === undefined || own === 0 || own === uid) return
  throw new StoreRefused(
    `${folder} belongs to the account ${uid}, this is ${own}: run it as that account, or as root`,
  )
}

/** Gives all that root made in a folder to whom the database belongs to; others cannot, and need not. */
export function giveBack(folder: string, { uid, gid }: Ownership): void {
  if (process.geteuid?.() !== 0 || uid === 0) return
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).uid === 0 && /^(earshot\.db|server\.lock|ballast)/.test(name)) {
      lchownSync(path, uid, gid)
    }
  }
}
