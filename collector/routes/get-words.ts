import type { Context, Handler } from 'hono'
import { frozenWords } from '#shared/words/frozen-words.ts'
import { findVersion } from '../catalog/catalog.ts'
import type { Deps } from './deps.ts'
import { encode, replyEncoded, type Encoded } from './compressed-reply.ts'
import { PUBLIC_HEADERS, publicError } from './public-reply.ts'

const WORDS_HEADERS = {
  ...PUBLIC_HEADERS,
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
}

/** The tag asks for those languages alone that its rules list; the rest are for previews. */
const FILE = /^([a-z0-9][a-z0-9-]*)-(\d{1,7})-([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\.json$/
/** Each is a few kilobytes; a site's languages are known, so strangers cannot fill this. */
const REMEMBERED = 5_000

/**
 * `GET /w/{site}/{survey}-{ver}-{lang}.json`: all that the card of one version says in one language, as it
 * was when that version was published. Caches keep it for ever, and it never changes.
 *
 * | status | when |
 * | --- | --- |
 * | 200, 304 | the words |
 * | 404 | no such survey of this site, version, or language |
 */
export function getWords(deps: Deps): Handler {
  const made = new Map<string, Encoded>()

  return (c: Context) => {
    const path = `${c.req.param('site')}/${c.req.param('file')}`
    const known = made.get(path)
    if (known) return replyEncoded(c.req.raw, known, WORDS_HEADERS)
    const found = find(deps, c.req.param('site') ?? '', c.req.param('file') ?? '')
    if (!found) return publicError(404, 'there are no such words')
    const encoded = encode(JSON.stringify(found))
    if (made.size >= REMEMBERED) made.clear()
    made.set(path, encoded)
    return replyEncoded(c.req.raw, encoded, WORDS_HEADERS)
  }
}

function find({ catalog }: Deps, siteId: string, file: string) {
  const [, id, ver, lang] = FILE.exec(file) ?? []
  if (id === undefined || lang === undefined) return undefined
  const version = findVersion(catalog.current(), siteId, id, Number(ver))
  if (!version || !Object.hasOwn(version.words.langs, lang)) return undefined
  return frozenWords(version.survey, version.words, lang)
}
