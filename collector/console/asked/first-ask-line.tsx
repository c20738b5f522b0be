import { firstAsk } from '#shared/first-ask.ts'
import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import { dayAt } from '../address/day.ts'
import { useWords } from '../words/use-words.tsx'
import { firstAskSaid } from './first-ask-said.ts'
import { useAskWords } from './words/use-ask-words.ts'

/** When a survey that is published, or would be, is first asked: computed from its own rules. */
export function FirstAskLine(props: {
  readonly survey: Survey
  readonly site: Pick<Site, 'quietPaths' | 'zone'>
  readonly paused?: boolean
}) {
  const words = useAskWords()
  const { format } = useWords()
  const { survey, site, paused = false } = props
  if (!words) return null
  const now = new Date()
  const first = firstAsk(survey, site, { now, paused })
  const day = dayAt(first.from, site.zone)
  const told = day === dayAt(now, site.zone) ? undefined : format.day(day)
  return <>{firstAskSaid(first, words, told, format.count)}</>
}
