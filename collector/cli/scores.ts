import { sayPackFor } from '#shared/say/packs.ts'
import { loadCatalog } from '../catalog.ts'
import { askedOf } from '../results/asked-of.ts'
import { readScoresQuery } from '../results/read-scores-query.ts'
import { readScores } from '../results/read-scores.ts'
import { scoresText } from '../results/scores-text.ts'
import { CliError } from './cli-error.ts'
import type { Typed } from './typed.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

/**
 * `earshot scores --survey nps [--period last-month | --from DAY --to DAY] [--compare year] [--lang ko]`:
 * what the results page says.
 */
export async function scores(typed: Typed): Promise<number> {
  const { survey, from, to, period, compare, lang = 'en' } = typed
  if (survey === undefined) {
    throw new CliError(
      'write: earshot scores --survey ID [--period NAME | --from DAY --to DAY] [--compare WITH] [--lang LANG]',
    )
  }
  const now = new Date()
  await withStore(async (store) => {
    const published = (await loadCatalog(store)).current().surveys.get(survey)
    if (!published) throw new CliError(`there is no published survey "${survey}"`)
    const given = Object.entries({ from, to, period, compare }).filter(([, value]) => value)
    const params = new URLSearchParams(given as [string, string][])
    const query = readScoresQuery(params, await askedOf(store, published, now))
    if (!query.ok) throw new CliError(query.error)
    const found = await readScores(store, published, query.value, sayPackFor(lang), now)
    print(typed.json, found, scoresText(found).trimEnd())
  })
  return 0
}
