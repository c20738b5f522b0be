import { readManual } from '#collector/help/manual.ts'

/** A piece of code in a page of the manual. */
export interface Block {
  /** `import`, of `import.md` */
  readonly page: string
  /** `json`, `js`, `sh`, `html` …; of a block that is only indented `sh` */
  readonly lang: string
  readonly text: string
}

/** Every piece of code of the manual, in reading order. */
export function manualBlocks(): readonly Block[] {
  return readManual().flatMap(({ id, text }) => blocksOf(id, text))
}

function blocksOf(page: string, text: string): Block[] {
  const fenced = /^```(\w*)\n(.*?)^```|((?:^ {4}\S[^\n]*\n(?:\n(?= {4}\S))?)+)/gms
  return [...text.matchAll(fenced)].map(([, lang = '', inside, indented]) =>
    indented === undefined
      ? { page, lang, text: inside ?? '' }
      : { page, lang: 'sh', text: indented.replaceAll(/^ {4}/gm, '') },
  )
}
