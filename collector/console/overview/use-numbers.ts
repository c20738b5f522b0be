import { useEffect, useState } from 'preact/hooks'
import type { Results, SurveyListItem } from '#shared/results.ts'
import { addDays } from '#shared/day.ts'
import { SCORING } from '#shared/score/constants.ts'
import { DEFAULT_PERIOD } from '../address/period.ts'
import { ask } from '../api/ask.ts'
import { resultsAddress } from '../results/addresses.ts'
import { numbersOf, type SurveyNumbers } from './survey-numbers.ts'

/** The numbers of surveys, each as soon as it is read; one that cannot be read is left out. */
export function useNumbers(
  surveys: readonly SurveyListItem[],
): ReadonlyMap<string, SurveyNumbers | 'unread'> {
  const [known, setKnown] = useState<ReadonlyMap<string, SurveyNumbers | 'unread'>>(new Map())
  const ids = surveys.map(({ id }) => id).join(' ')

  useEffect(() => {
    const abort = new AbortController()
    for (const { id } of surveys) {
      void read(id, abort.signal).then((numbers) => {
        if (!abort.signal.aborted) setKnown((last) => new Map([...last, [id, numbers]]))
      })
    }
    return () => abort.abort()
  }, [ids])

  return known
}

/** First which days these are, as the collector counts them, then those and the window before. */
async function read(id: string, signal: AbortSignal): Promise<SurveyNumbers | 'unread'> {
  const reply = await ask<Results>(resultsAddress(id, DEFAULT_PERIOD), { signal })
  if (!reply.ok) return 'unread'
  const { from, to } = reply.data
  const days = { from: addDays(from, 1 - SCORING.trendDays), to }
  const longer = await ask<Results>(resultsAddress(id, days), { signal })
  return longer.ok ? numbersOf(reply.data, longer.data) : 'unread'
}
