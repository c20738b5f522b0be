import { readFileSync } from 'node:fs'
import { LANGUAGES, type Language } from './language.ts'
import type { Prices, Slug } from './catalogue.ts'

/** One language of the shop, as in `words/{lang}.json`; all other keys are texts of the pages. */
export interface ShopWords {
  readonly [place: string]: unknown
  readonly language: string
  readonly currency: keyof Prices
  readonly products: Readonly<Record<Slug, ProductWords>>
}

export interface ProductWords {
  readonly name: string
  readonly line: string
  readonly about: string
  readonly size: string
}

/** Every language's words, read once. */
export const WORDS = Object.fromEntries(
  LANGUAGES.map((lang) => [
    lang,
    JSON.parse(readFileSync(new URL(`./words/${lang}.json`, import.meta.url), 'utf8')),
  ]),
) as Record<Language, ShopWords>
