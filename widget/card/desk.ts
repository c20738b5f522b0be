import { eligibility, type Reason } from '#shared/eligibility.ts'
import type { Properties } from '#shared/property-match.ts'
import type { SurveyRules } from '#shared/rules.ts'
import { fill } from '#shared/words/fill.ts'
import type { SurveyWords } from '#shared/words.ts'
import type { Guest } from '../guest.ts'
import { say } from '../say.ts'
import { addressOf } from '../tag/navigation.ts'
import { pageNow } from '../tag/page.ts'
import { findBusy } from './busy.ts'
import { fetchWords, langsWanted } from './fetch-words.ts'
import { whoIs } from './known.ts'
import { onlyHere } from './only-here.ts'
import { show } from './show.ts'

/** another tab sees what this one wrote within a fraction of this */
const SETTLE_MS = 300
/** a click closes a banner or a dialog in about this time */
const CALM_MS = 500

interface Waiting {
  readonly survey: SurveyRules
  readonly event: Properties | undefined
  readonly address: string
}

let isOpen = false
let waiting: Waiting[] = []

/** Whether a survey may ask now, in all detail. */
export function judge(guest: Guest, survey: SurveyRules, event?: Properties): 'ask' | Reason {
  const { rules, memory, settings } = guest
  const moment = {
    ...pageNow(),
    lang: langsWanted(settings)[0] ?? '',
    traits: whoIs(guest).traits ?? {},
    event,
    seconds: guest.visibleMs() / 1000,
    findBusy: () => (isOpen ? 'card' : findBusy()),
  } as const
  return eligibility(survey, rules, memory.read(), moment, Date.now())
}

/** A trigger has fired: asks now, or as soon as what is in the way is gone, within this page view. */
export function consider(guest: Guest, survey: SurveyRules, event?: Properties): void {
  waiting.push({ survey, event, address: addressOf() })
  decide(guest)
}

/** The first waiting survey, in the owner's order, that nothing speaks against. */
export function decide(guest: Guest): void {
  waiting = waiting.filter(({ address }) => address === addressOf())
  for (const one of waiting) {
    if (judge(guest, one.survey, one.event) !== 'ask') continue
    waiting = waiting.filter((other) => other !== one)
    void onlyHere('earshot', () => ask(guest, one)).catch(say)
    return
  }
}

async function ask(guest: Guest, { survey, event }: Waiting): Promise<void> {
  isOpen = true
  const words = await fetchWords(guest, survey).finally(() => (isOpen = false))
  // the page may have changed while the words were on their way
  if (judge(guest, survey, event) !== 'ask') return
  isOpen = true
  const place = survey.place === 'centre' ? 'centre' : 'sheet'
  show(guest, filled(words, guest, event), { asks: true, place })
    .catch(say)
    .finally(() => (isOpen = false))
  await new Promise((settled) => setTimeout(settled, SETTLE_MS))
}

/** Words with `{product}` and whatever else the page has said filled in. */
export function filled(words: SurveyWords, guest: Guest, event?: Properties): SurveyWords {
  const said = { product: words.product, ...whoIs(guest).traits, ...event }
  const values = Object.fromEntries(Object.entries(said).map(([name, v]) => [name, String(v)]))
  const questions = words.questions.map((q) => ({ ...q, text: fill(q.text, values) }))
  return { ...words, questions }
}

/** Looks again whenever something that was in the way may be gone. */
export function keepLooking(guest: Guest): void {
  const look = () => waiting.length && setTimeout(decide, CALM_MS, guest)
  for (const type of ['click', 'keyup', 'focusout', 'close', 'visibilitychange']) {
    document.addEventListener(type, look, { passive: true, capture: true })
  }
}
