import { sayPackFor } from '#shared/say/packs.ts'
import { loadCatalog } from '../catalog.ts'
import { readScoresQuery } from '../results/read-scores-query.ts'
import { readScores } from '../results/read-scores.ts'
import { scoresText } from '../results/scores-text.ts'
import { dayOf } from '../store/day-of.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly survey: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly lang: string | undefined
  readonly json: boolean | undefined
}

/** `earshot scores --survey nps [--from DAY] [--to DAY] [--lang ko]`: what the results page says. */
export async function scores(typed: Typed): Promise<number> {
  const { survey, from = '', to = '', lang = 'en' } = typed
  const now = new Date()
  await withStore(async (store) => {
    const published = (await loadCatalog(store)).current().surveys.get(survey)
    if (!published) throw new CliError(`there is no published survey "${survey}"`)
    const today = dayOf(now.getTime(), published.site.zone)
    const query = readScoresQuery(new URLSearchParams({ from, to }), today)
    if (!query.ok) throw new CliError(query.error)
    const found = await readScores(store, published, query.value, sayPackFor(lang), now)
    print(typed.json, found, scoresText(found).trimEnd())
  })
  return 0
}
