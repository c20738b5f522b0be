import { setImmediate } from 'node:timers/promises'
import type { Day, ResponseItem } from '#shared/results.ts'
import type { ExchangeVerbs } from '../../store/exchange-verbs.ts'

/** Responses read at once, a few milliseconds' work: whoever answers meanwhile does not wait. */
const PAGE = 500

/** Which responses are exported. */
export interface ExportRange {
  readonly from?: Day
  readonly to?: Day
  /** id of the last response of an earlier part */
  readonly after?: string
}

/**
 * All answered responses of a survey in order of showing, page by page. Each page is read in a
 * moment of its own, so that no transaction stays open however slowly a receiver reads.
 */
export async function* responsePages(
  store: Pick<ExchangeVerbs, 'readOldest'>,
  survey: string,
  range: ExportRange,
): AsyncGenerator<readonly ResponseItem[]> {
  let after = range.after
  for (;;) {
    const page = await store.readOldest(survey, {
      ...range,
      ...(after !== undefined && { after }),
      limit: PAGE,
    })
    if (!page) throw new Error(`there is no response "${after}" to go on after`)
    if (page.responses.length > 0) yield page.responses
    after = page.next
    if (after === undefined) return
    await setImmediate()
  }
}
