import type { SurveyRules } from '#shared/rules.ts'
import type { SurveyWords } from '#shared/words.ts'
import { chooseLang } from '#shared/words/choose-lang.ts'
import type { Guest } from '../guest.ts'

/** The languages a shopper may read, the dearest first: the owner's word, the page's, the browser's. */
export function langsWanted({ lang }: Guest['settings']): string[] {
  const { documentElement } = document
  return [lang ?? '', documentElement.lang, ...navigator.languages].filter(Boolean)
}

/** What a survey says, in the first language wanted that it has, else in its own. */
export async function fetchWords(
  { base, rules, settings }: Guest,
  { id, ver, langs }: SurveyRules,
): Promise<SurveyWords> {
  const lang = chooseLang(langs, langsWanted(settings)) ?? langs[0]
  const reply = await fetch(`${base}${rules.site}/${id}-${ver}-${lang}.json`, {
    credentials: 'omit',
  })
  if (!reply.ok) throw new Error(`no words for "${id}": ${reply.status}`)
  return reply.json()
}
