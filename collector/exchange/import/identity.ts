import { createHash } from 'node:crypto'
import { RowTable } from './row-table.ts'

/** Which response of ours a row is. */
export type Identity =
  | { readonly id: string }
  /** its key stood on an earlier line already */
  | { readonly repeats: number }

/**
 * Gives each row of a file the id of its response, the same whenever the file is imported again:
 * grown, in another format, under another mapping or with renamed headings. A row with a key is that
 * key of its tool in this survey; of two with the same key the first counts. Rows without a key are
 * known by what is read of them, and alike ones are different people, the first, the second and so on.
 *
 * An id is 22 characters of base64url(SHA-256(…)) as every response's, but of a text that no
 * shopper's secret can be: whoever knows the row still cannot write to its response.
 *
 * @param source the tool, and the owner's name for the file where there is one
 */
export function identifier(
  site: string,
  survey: string,
  source: string,
): (key: string, line: number) => Identity {
  const seen = new RowTable()
  const space = spaceIn(site, survey, source)

  return function identify(key, line) {
    const hash = hashOf(`${space}\0${key}`)
    const before = seen.get(hash)
    if (key.startsWith('key\n')) {
      if (before !== 0) return { repeats: before }
      seen.set(hash, line)
      return { id: idOf(hash) }
    }
    seen.set(hash, before + 1)
    return { id: idOf(before === 0 ? hash : hashOf(`${space}\0${key}\0${before}`)) }
  }
}

/** The id of a row with this key, of a tool and an owner's name for the file where there is one. */
export function keyedId(site: string, survey: string, source: string, key: string): string {
  return idOf(hashOf(`${spaceIn(site, survey, source)}\0${key}`))
}

function spaceIn(site: string, survey: string, source: string): string {
  return ['import 2', site, survey, source].join('\0')
}

/** SHA-256 of a text. */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A hash as a response's id; never with a leading `-`, which spreadsheets and shells read as a sign. */
function idOf(hash: Buffer): string {
  return hash.toString('base64url').replace(/^-+/, '').slice(0, 22)
}
