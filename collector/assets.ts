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
}

/** Stands in the built tag for the rules; an identifier, so that minifiers leave it alone. */
export const RULES_MARK = '__EARSHOT_RULES__'

/** Reads the build; `undefined` when there is none yet. */
export function readAssets(dist: string): Assets | undefined {
  try {
    const read = (name: string) => readFileSync(join(dist, 'widget', name), 'utf8')
    return assetsOf(read('tag.js'), read('card.js'))
  } catch {
    return undefined
  }
}

/** Names the card by its content. */
export function assetsOf(tag: string, card: string): Assets {
  const hash = createHash('sha256').update(card).digest('base64url').slice(0, 12)
  return { tag, card, cardName: `card.${hash}.js` }
}
