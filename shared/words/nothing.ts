import type { Localized } from '../localized.ts'

/** The answer to "What almost stopped you from buying?" for whom nothing did, in every language of the card. */
export const NOTHING: Localized = {
  ar: 'لا شيء',
  de: 'Nichts',
  en: 'Nothing',
  es: 'Nada',
  fr: 'Rien',
  he: 'שום דבר',
  hi: 'किसी बात ने नहीं',
  id: 'Tidak ada',
  it: 'Niente',
  ja: '特にない',
  ko: '없음',
  nl: 'Niets',
  pl: 'Nic',
  'pt-BR': 'Nada',
  ru: 'Ничто не мешало',
  sv: 'Ingenting',
  th: 'ไม่มี',
  tr: 'Hiçbir şey',
  uk: 'Ніщо не заважало',
  vi: 'Không có gì',
  'zh-Hans': '没有',
  'zh-Hant': '沒有',
}
