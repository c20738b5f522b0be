import { useEffect, useState } from 'preact/hooks'
import type { Results, SurveyListItem } from '#shared/results.ts'
import { dayAt } from '../address/day.ts'
import { ask } from '../api/ask.ts'
import { resultsAddress } from '../results/addresses.ts'
import { firstNeeded, numbersOf, type SurveyNumbers } from './survey-numbers.ts'

/** The numbers of surveys, each as soon as it is read; one that cannot be read is left out. */
export function useNumbers(
  surveys: readonly SurveyListItem[],
): ReadonlyMap<string, SurveyNumbers | 'unread'> {
  const [known, setKnown] = useState<ReadonlyMap<string, SurveyNumbers | 'unread'>>(new Map())
  const ids = surveys.map(({ id }) => id).join(' ')

  useEffect(() => {
    const abort = new AbortController()
    for (const { id, site } of surveys) {
      const today = dayAt(new Date(), site.zone)
      const address = resultsAddress(id, { from: firstNeeded(today), to: today })
      void ask<Results>(address, { signal: abort.signal }).then((reply) => {
        if (abort.signal.aborted) return
        const numbers = reply.ok ? numbersOf(reply.data, today) : 'unread'
        setKnown((last) => new Map([...last, [id, numbers]]))
      })
    }
    return () => abort.abort()
  }, [ids])

  return known
}
