import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readManual } from '#collector/help/manual.ts'
import { ROOT } from './sources.ts'

/** A piece of code in a page of the manual. */
export interface Block {
  /** `import`, of `import.md` */
  readonly page: string
  /** `json`, `js`, `sh`, `html` …; of a block that is only indented `sh` */
  readonly lang: string
  readonly code: string
}

/** Every piece of code of the manual, in reading order. */
export function manualBlocks(): readonly Block[] {
  return readManual().flatMap(({ id }) => blocksOf(id))
}

/** Those of one page. */
export function blocksOf(page: string): Block[] {
  const fenced = /^```(\w*)\n(.*?)^```|((?:^ {4}\S[^\n]*\n(?:\n(?= {4}\S))?)+)/gms
  return [...manualPage(page).matchAll(fenced)].map(([, lang = '', inside, indented]) =>
    indented === undefined
      ? { page, lang, code: inside ?? '' }
      : { page, lang: 'sh', code: indented.replaceAll(/^ {4}/gm, '') },
  )
}

/** The text of one page. */
export function manualPage(page: string): string {
  return readFileSync(join(ROOT, 'collector/manual', `${page}.md`), 'utf8')
}
