import { readFileSync } from 'node:fs'
import { missingWords, type MissingWords } from '#shared/lint/missing-words.ts'
import { readSurveyDraft } from '#shared/schema.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly site: string
  readonly word: string
  readonly json: boolean | undefined
}

/** `earshot survey publish --site acme survey.json` */
export async function surveyPublish({ site: id, word: file, json }: Typed): Promise<number> {
  const draft = readDraft(file)
  const published = await withStore(async (store) => {
    const site = (await store.loadCatalog()).sites.find((known) => known.id === id)
    if (!site) throw new CliError(`there is no site "${id}": earshot site add --name …`)
    return store.publish(site, draft, new Date())
  })
  if ('error' in published) throw new CliError(`${file}: ${published.error}`)
  const missing = missingWords(draft)
  const told = `survey "${published.id}" version ${published.ver} is published`
  print(
    json,
    { ...published, missingWords: missing },
    [told, ...missing.map(sentenceOf)].join('\n'),
  )
  return 0
}

function sentenceOf({ lang, question, words = '', instead }: MissingWords): string {
  if (instead === 'English buttons') {
    return `note: there are no buttons and scales in ${lang}: English ones are shown, and texts in ${lang} only if it is the survey's language`
  }
  const where = question === undefined ? 'the thanks' : `question "${question}"`
  return `note: ${where}: "${words}" has no words of your own in ${lang}: ${instead} shown there`
}

function readDraft(file: string): SurveyDraft {
  const read = readSurveyDraft(parse(file, readText(file)))
  if (!read.ok) throw new CliError(`${file}: ${read.error}`)
  return read.value
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new CliError(`${file} cannot be read`)
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it does not parse'
    throw new CliError(`${file} is not JSON: ${why}`)
  }
}
