import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './sources.ts'

/** A block of code in a page of the manual. */
export interface Block {
  readonly lang: string
  /** with the shop's collector in place of the one in the manual */
  readonly code: string
}

/** The text of one page. */
export function manualPage(page: string): string {
  return readFileSync(join(ROOT, 'collector/manual', `${page}.md`), 'utf8')
}

/** Every block of code of a page, in order. */
export function blocksOf(page: string): Block[] {
  return [...manualPage(page).matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(
    ([, lang = '', code = '']) => ({ lang, code }),
  )
}
