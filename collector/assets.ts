import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the build made for shoppers' pages. */
export interface Assets {
  /** the tag's script, with {@link RULES_MARK} where a site's rules go */
  readonly tag: string
  readonly card: string
  /** `card.{hash}.js`: a card that differs has another name */
  readonly cardName: string
  /** what few showings need; the card looks for it beside itself */
  readonly rest: string
  /** `rest.{hash}.js`, of the same hash as the card */
  readonly restName: string
}

/** Stands in the built tag for the rules; an identifier, so that minifiers leave it alone. */
export const RULES_MARK = '__EARSHOT_RULES__'

/** Reads the build; `undefined` when there is none yet. */
export function readAssets(dist: string): Assets | undefined {
  try {
    const read = (name: string) => readFileSync(join(dist, 'widget', name), 'utf8')
    return assetsOf(read('tag.js'), read('card.js'), read('rest.js'))
  } catch {
    return undefined
  }
}

/** Names card and rest by the content of both, so that one never meets another's counterpart. */
export function assetsOf(tag: string, card: string, rest: string): Assets {
  const hash = createHash('sha256').update(card).update(rest).digest('base64url').slice(0, 12)
  return { tag, card, cardName: `card.${hash}.js`, rest, restName: `rest.${hash}.js` }
}
