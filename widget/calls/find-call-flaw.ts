import type { Call } from '../tag-context.ts'

const COMMON = ['track', 'identify', 'consent', 'reset']
const EVENTS = ['shown', 'seen', 'answered', 'completed', 'later', 'dismissed', 'closed']
/** what a call needs as its first word */
const NEEDED: Readonly<Record<string, string>> = {
  track: 'the name of an event as text',
  identify: 'the id of the customer as text',
  consent: "'granted' or 'denied'",
  show: 'the id of a survey as text',
  may: 'the id of a survey as text',
  words: 'the id of a survey as text',
}
const STATES = new Set<unknown>(['granted', 'denied'])
const THEMES = new Set(['light', 'dark', 'auto'])

/** What is wrong with a call, in a sentence for the page's developers; `undefined`: nothing. */
export function findCallFlaw(
  [name, first, second]: Call,
  rare: readonly string[],
): string | undefined {
  const all = [...COMMON, ...rare]
  if (!all.includes(name)) return `there is no call "${String(name)}"; there are ${all.join(', ')}`
  const needed = NEEDED[name]
  const isWrong =
    name === 'consent' ? !STATES.has(first) : typeof first !== 'string' || first === ''
  if (needed && isWrong) {
    return `"${name}" needs ${needed}, and got ${said(first)}`
  }
  if (name === 'on' || name === 'off') {
    if (!EVENTS.includes(String(first))) {
      return `there is no event "${String(first)}"; there are ${EVENTS.join(', ')}`
    }
    return typeof second === 'function' ? undefined : `"${name}" takes an event and a function`
  }
  if (name === 'set') return findSettingFlaw(first)
  if (second === undefined || second === null || typeof second === 'object') return undefined
  return `"${name}" takes fields such as {plan: 'gold'}, and got ${said(second)}`
}

function findSettingFlaw(wanted: unknown): string | undefined {
  if (typeof wanted !== 'object' || wanted === null) {
    return `"set" takes {lang: 'ko', theme: 'dark'} or one of them, and got ${said(wanted)}`
  }
  for (const [name, value] of Object.entries(wanted)) {
    if (name !== 'lang' && name !== 'theme') return `"set" knows lang and theme, not "${name}"`
    if (typeof value !== 'string') return `"set" takes ${name} as text, and got ${said(value)}`
    if (name === 'theme' && !THEMES.has(value)) {
      return `"set" takes the theme light, dark or auto, and got ${said(value)}`
    }
  }
  return undefined
}

/** A value as a developer would recognise it. */
function said(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value)
}
