import type { SurveyRules } from '#shared/rules.ts'
import type { SurveyWords } from '#shared/words.ts'
import { chooseLang } from '#shared/words/choose-lang.ts'
import type { TagContext } from '../tag-context.ts'

/** The languages a shopper may read, the dearest first: the owner's word, the page's, the browser's. */
export function langsWanted({ lang }: TagContext['settings']): string[] {
  const { documentElement } = document
  return [lang ?? '', documentElement.lang, ...navigator.languages].filter(Boolean)
}

/** words by their address: those fetched ahead are there when a trigger fires */
const fetched: Record<string, Promise<SurveyWords>> = {}

/** What a survey says, in the first language wanted that it has, else in its own; fetched once. */
export async function fetchWords(
  { base, rules, settings }: TagContext,
  { id, ver, langs }: SurveyRules,
): Promise<SurveyWords> {
  const lang = chooseLang(langs, langsWanted(settings)) ?? langs[0]
  const url = `${base}${rules.site}/${id}-${ver}-${lang}.json`
  try {
    return await (fetched[url] ??= fetchAnew(url))
  } catch (error) {
    delete fetched[url]
    throw error
  }
}

async function fetchAnew(url: string): Promise<SurveyWords> {
  const reply = await fetch(url, { credentials: 'omit' })
  // the status is in the console already
  if (!reply.ok) throw new Error(url)
  return reply.json()
}
