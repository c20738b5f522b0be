import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { ROOT } from './sources.ts'

const PACKAGES = join(ROOT, 'node_modules/@fontsource-variable')
const ADDRESS = 'https://fonts.example/'

/** Packages whose font draws what Inter does not, by language, and the family in it. */
const FONTS: Readonly<Record<string, readonly [folder: string, family: string]>> = {
  ar: ['vazirmatn', 'Vazirmatn Variable'],
  he: ['noto-sans-hebrew', 'Noto Sans Hebrew Variable'],
  hi: ['noto-sans-devanagari', 'Noto Sans Devanagari Variable'],
  ja: ['noto-sans-jp', 'Noto Sans JP Variable'],
  ko: ['noto-sans-kr', 'Noto Sans KR Variable'],
  th: ['noto-sans-thai', 'Noto Sans Thai Variable'],
  'zh-Hans': ['noto-sans-sc', 'Noto Sans SC Variable'],
  'zh-Hant': ['noto-sans-jp', 'Noto Sans JP Variable'],
}

/** Styles by which a page draws a language in fonts that come with the tests: machines have others. */
export function fontStyles(lang: string): string {
  const [folder, family] = FONTS[lang] ?? []
  const folders = ['inter', ...(folder === undefined ? [] : [folder])]
  const faces = folders.map((one) =>
    readFileSync(join(PACKAGES, one, 'index.css'), 'utf8').replaceAll('./', `${ADDRESS}${one}/`),
  )
  const families = ['Inter Variable', ...(family === undefined ? [] : [family])]
  return `${faces.join('')}body{font-family:${families.map((name) => `'${name}'`).join(',')}}`
}

/** Answers for the fonts of every page of a context, without a network. */
export async function serveFonts(context: BrowserContext): Promise<void> {
  await context.route(`${ADDRESS}**`, (route) =>
    route.fulfill({
      path: join(PACKAGES, new URL(route.request().url()).pathname),
      contentType: 'font/woff2',
      headers: { 'access-control-allow-origin': '*' },
    }),
  )
}
