import { sayPackFor } from '#shared/phrases/packs.ts'
import { findNarrowingFlaw } from '../results/anonymous/find-narrowing-flaw.ts'
import { loadCatalog } from '../catalog/catalog.ts'
import { askedOf } from '../results/asked-of.ts'
import { readScoresQuery } from '../results/read-scores-query.ts'
import { readScores } from '../results/read-scores.ts'
import { scoresText } from '../results/scores-text.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly survey: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly unit: string | undefined
  readonly period: string | undefined
  readonly compare: string | undefined
  readonly segment: readonly string[] | undefined
  readonly lang: string | undefined
  readonly json: boolean | undefined
}

/**
 * `earshot scores --survey nps [--period last-month | --from DAY --to DAY] [--compare year]
 * [--segment device:phone] [--lang ko]`: what the results page says.
 */
export async function scores(typed: Typed): Promise<number> {
  const { survey, lang = 'en' } = typed
  const now = new Date()
  await withStore(async (store) => {
    const published = (await loadCatalog(store)).current().surveys.get(survey)
    if (!published) throw new CliError(`there is no published survey "${survey}"`)
    const asked = await askedOf(store, published, now)
    const query = readScoresQuery(paramsOf(typed), asked)
    if (!query.ok) throw new CliError(query.error)
    const flaw = await findNarrowingFlaw(store, published, [query.value], asked.today)
    if (flaw !== undefined) throw new CliError(flaw.error)
    const found = await readScores(store, published, query.value, sayPackFor(lang), now)
    print(typed.json, found, scoresText(found).trimEnd())
  })
  return 0
}

function paramsOf({ from, to, unit, period, compare, segment = [] }: Typed): URLSearchParams {
  const params = new URLSearchParams()
  for (const one of segment) params.append('segment', one)
  for (const [name, value] of Object.entries({ from, to, unit, period, compare })) {
    if (value !== undefined) params.set(name, value)
  }
  return params
}
