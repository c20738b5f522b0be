import { ANSWERED } from '#shared/engagement/bits.ts'
import { followVisit, withEngaged } from '#shared/engagement/follow-visit.ts'
import type { Deed } from '#shared/engagement/visit.ts'
import { withEvent } from '#shared/engagement/with-event.ts'
import type { SurveyRules } from '#shared/rules.ts'
import type { StayModule } from '../tag-context.ts'
import { begin } from './begin.ts'
import { bitOf } from './bit-of.ts'
import { edit } from './edit.ts'
import { send } from './send.ts'

/** inputs closer together are one stretch, which is written once */
const STRETCH_MS = 1_000
/** a page of the same shop follows a click on its link within so long */
const MOMENT_MS = 5_000

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll']

/** a survey that nothing but a quiet path speaks against, which is the reason of code 3 */
const ANY = { id: '', audience: {}, manners: {}, trigger: { on: 'tab' } } as SurveyRules
const QUIET = 3

/**
 * Counts this browser's visits, from the page view under way on; sends when the shop is left. Not of
 * robots, not under Global Privacy Control, and not where nothing may be, or can be, remembered; the
 * collector's own pages are no shop.
 */
export const stay: StayModule['stay'] = (tag, page) => {
  const { memory, rules, settings, calls } = tag
  const { webdriver, userAgent } = navigator
  if (webdriver || Reflect.get(navigator, 'globalPrivacyControl')) return
  if (/headless|bot\//i.test(userAgent) || settings.hosted !== undefined) return
  // written by the page view; where storage is blocked, this throws, and the tag says so quietly
  if (settings.storage === 'none' || !localStorage[`earshot:${rules.site}`]) return

  /** this tab's latest activity; undefined while it is hidden */
  let last: number | undefined
  /** an input after it that is not written yet */
  let input = 0
  /** what comes into view next is a page view of its own */
  let isNew = false
  /** when a link or form of this shop was used */
  let inside = 0
  let place = placeNow()
  const said = () => calls.findLastIndex(([name]) => name === 'consent')
  /** what was called before the shopper agreed is not counted */
  let heard = said() + 1

  const isOff = () =>
    (calls[said()]?.[1] ?? 'granted') !== 'granted' ||
    tag.screen(ANY).some(([code]) => code === QUIET)

  function act(deed: Deed, now = Date.now()): void {
    const before = input
    input = 0
    if (before) act('input', before)
    const isGone = deed === 'hide' || isOff()
    if (!isOff())
      edit(memory, (all, m) => {
        const held = all.now && withEngaged(all.now, deed, now, last)
        const next = followVisit(held, deed, now, m.visits && m.visits - 1)
        if (held && next?.n !== held.n) all[held.is.k] = held
        if (next) all.now = { ...(next.n === held?.n ? held : begin(m, page())), ...next }
      })
    last = isGone ? undefined : now
  }
  function touch(): void {
    const now = Date.now()
    if (last && now - last < STRETCH_MS) input = now
    else if (!document.hidden) act('input', now)
  }
  function happened(bit: number): void {
    if (!isOff())
      edit(memory, (all) => {
        if (all.now) all.now = withEvent(all.now, bit, Date.now())
      })
  }
  function look(): void {
    if (document.hidden) return
    act(isNew ? 'view' : 'show')
    isNew = false
  }
  function leave(): void {
    act('hide')
    if (!isOff() && Date.now() - inside > MOMENT_MS) send(tag, true)
  }
  /** notes a link or a form that leads to this shop, unless the page itself has dealt with it */
  function use(event: Event): void {
    const [target] = event.composedPath() as HTMLElement[]
    const used = target?.closest?.('a') ?? target
    const { href, action } = used as Partial<HTMLAnchorElement & HTMLFormElement>
    if (!event.defaultPrevented && `${href ?? action}`.startsWith(`${origin}/`)) inside = Date.now()
  }
  function hear(): void {
    for (; heard < calls.length; heard++) {
      const [name, event] = calls[heard] ?? []
      if (name === 'track') happened(bitOf(`${event}`, rules.visits?.aliases))
    }
  }

  // the page came into view before this module did
  act('view', Math.round(Date.now() - tag.visibleMs()))
  if (document.hidden) act('hide')
  hear()
  if (!isOff()) send(tag, false)

  const { onCall } = tag
  tag.onCall = () => {
    const done = onCall?.()
    hear()
    return done
  }
  tag.onView = () => {
    const [path, key] = place
    place = placeNow()
    // a path that was corrected is the same page, and so is another query
    isNew ||= path !== place[0] && key !== place[1]
    if (isNew) look()
  }
  for (const name of INPUTS) addEventListener(name, touch, { capture: true, passive: true })
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : look()))
  addEventListener('pagehide', () => {
    leave()
    isNew = true
  })
  document.addEventListener('earshot:answered', () => happened(ANSWERED))
  addEventListener('click', use)
  addEventListener('submit', use)
}

/** The path, and which entry of the history it is; where a browser cannot tell, each is another. */
function placeNow(): readonly [path: string, key: unknown] {
  return [location.pathname, window.navigation?.currentEntry?.key ?? {}]
}
