import { attempt } from '#shared/attempt.ts'
import type { SurveyRules } from '#shared/rules.ts'
import type { tools } from '../engine/obey.ts'
import type { TagContext } from '../tag-context.ts'
import { draftKey, type Draft } from './draft.ts'

/** longer ago, the shopper is elsewhere with their thoughts: the same as a visit's end */
const MAX_AGE_MS = 1_800_000
/** between looks whether what is in the way has gone */
const LOOK_MS = 1_000

/**
 * Shows a half-written text again, where an earlier page left one, to go on with the same response: once
 * nothing is in the way, in one tab alone. On a path where nobody is asked it waits for the next page.
 */
export async function resumeDraft(
  tag: TagContext,
  { findBusy, mayKeep, showAlone, speak }: typeof tools,
): Promise<void> {
  const key = draftKey(tag.rules.site)
  const read = () => attempt(() => localStorage.getItem(key))
  const text = read()
  const draft = attempt(() => JSON.parse(`${text}`) as Draft | null)
  if (!text) return
  const survey = draft && surveyOf(tag, draft)
  if (!survey) return void attempt(() => localStorage.removeItem(key))
  if (tag.screen(survey).length) return

  const words = await speak(tag, survey)
  while (findBusy()) await new Promise((look) => setTimeout(look, LOOK_MS))
  // another tab was quicker, or consent was taken back
  if (read() !== text || !mayKeep(tag)) return
  attempt(() => localStorage.removeItem(key))
  await showAlone(tag, words, { asks: false, begun: draft })
}

/** Its rules as of an offer on any page; `undefined`: it is too old, or another version by now. */
function surveyOf({ rules }: TagContext, { survey, ver, at }: Draft): SurveyRules | undefined {
  const found = rules.surveys.find((one) => one.id === survey && one.ver === ver)
  if (!found || Date.now() - at > MAX_AGE_MS) return undefined
  const { minPages, minVisits, minDaysKnown } = found.audience
  return { ...found, trigger: { on: 'call' }, audience: { minPages, minVisits, minDaysKnown } }
}
