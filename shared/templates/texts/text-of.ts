import type { Localized } from '../../localized.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { ptBR } from './pt-BR.ts'
import { ru } from './ru.ts'
import { sv } from './sv.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'
import type { TemplateTexts } from './template-texts.ts'

/** Every language that templates speak, by its BCP 47 code; the same as the language packs. */
export const TEMPLATE_TEXTS: Readonly<Record<string, TemplateTexts>> = {
  en,
  ko,
  'zh-Hans': zhHans,
  ja,
  ar,
  de,
  es,
  fr,
  he,
  hi,
  id,
  it,
  nl,
  pl,
  'pt-BR': ptBR,
  ru,
  sv,
  th,
  tr,
  uk,
  vi,
  'zh-Hant': zhHant,
}

/** One text of the templates in every language. */
export function textOf(name: keyof TemplateTexts): Localized {
  return Object.fromEntries(
    Object.entries(TEMPLATE_TEXTS).map(([lang, texts]) => [lang, texts[name]]),
  )
}
