import { ANSWERED } from '#shared/engagement/bits.ts'
import { engage, followVisit } from '#shared/engagement/follow-visit.ts'
import { noteEvent } from '#shared/engagement/note-event.ts'
import type { SurveyRules } from '#shared/rules.ts'
import type { Call, StayModule } from '../tag-context.ts'
import { begin } from './begin.ts'
import { bitOf } from './bit-of.ts'
import { isOfShop } from './is-of-shop.ts'
import { send, type Edit } from './send.ts'

/** inputs closer together are one stretch, which is written once */
const STRETCH_MS = 1_000
/** a page of the same shop follows a click on its link within so long */
const MOMENT_MS = 5_000

/** what a tab does that is no activity */
const HIDE = -1

/** a survey that nothing but a quiet path speaks against */
const ANY = { id: '', audience: {}, manners: {}, trigger: { on: 'tab' } } as SurveyRules

/**
 * Counts this browser's visits, from the page view under way on; sends when the shop is left. Not of
 * robots, not under Global Privacy Control, and not where nothing may be, or can be, remembered; the
 * collector's own pages are no shop.
 */
export const stay: StayModule['stay'] = (tag, page) => {
  const { memory, rules, settings, calls, onCall, onView } = tag
  const { webdriver, globalPrivacyControl } = navigator as Navigator & Record<string, unknown>
  if (webdriver || globalPrivacyControl || settings.hosted !== undefined) return
  // written by the page view; where storage is blocked, this throws, and the tag says so quietly
  if (!localStorage[`earshot:${rules.site}`]) return

  /** this tab's latest activity; not a number while it is hidden */
  let last = NaN
  /** an input after it that is not written yet */
  let input = 0
  /** what comes into view next is a page view of its own */
  let isNew = false
  /** when a link or form of this shop was used */
  let inside = 0
  let path = ''
  let entry: unknown

  /** Changes what is kept of visits, in place: what was read is nobody else's. */
  function edit(how: Edit): void {
    if (memory.mayStore() && !tag.screen(ANY)[0])
      memory.change((m) => {
        const counted = { ...m.counted }
        how(counted, Object.values(counted).at(-1), m)
        return { ...m, counted }
      })
  }
  /** @param views 1 for a page view, 0 for another activity, HIDE for none */
  function act(views: 0 | 1 | typeof HIDE, now = Date.now()): void {
    const before = input
    input = 0
    if (before) act(0, before)
    const from = last
    last = NaN
    edit((all, held, m) => {
      if (held) engage(held, now, from)
      if (views === HIDE) return
      last = now
      const next = followVisit(held, views, now, m.visits && m.visits - 1)
      if (next !== held) all[now] = { ...next, ...begin(m, page()) }
    })
  }
  function touch(): void {
    const now = Date.now()
    if (now - last < STRETCH_MS) input = now
    else if (!document.hidden) act(0, now)
  }
  function happened(bit: number): void {
    edit((_, held) => held && noteEvent(held, bit, Date.now()))
  }
  function look(): void {
    act(isNew ? 1 : 0)
    isNew = false
  }
  function leave(): void {
    // hidden already: a page that is left says so twice
    if (!last) return
    act(HIDE)
    if (Date.now() - inside > MOMENT_MS) send(tag, edit, true)
  }
  /** notes a link or a form that leads to this shop, unless the page itself has dealt with it */
  function use(event: Event): void {
    const [target] = event.composedPath() as HTMLElement[]
    const { href, action } = (target?.closest?.('a') ?? target) as HTMLAnchorElement &
      HTMLFormElement
    if (!event.defaultPrevented && isOfShop(href ?? action)) inside = Date.now()
  }
  function hear([name, event]: Call): void {
    if (name === 'track') happened(bitOf(`${event}`, rules.visits?.aliases))
  }
  /** Whether the path was pushed or gone back to; one that was corrected is the same page, and so is another query. */
  function hasMoved(): boolean {
    const [path0, entry0] = [path, entry]
    path = location.pathname
    // where a browser cannot tell, each is another
    entry = window.navigation?.currentEntry?.key ?? {}
    return path !== path0 && entry !== entry0
  }

  hasMoved()
  // the page came into view before this module did
  act(1, Math.round(Date.now() - tag.visibleMs()))
  if (document.hidden) act(HIDE)
  // what was called before the shopper agreed is not counted
  calls.slice(calls.findLastIndex(([name]) => name === 'consent') + 1).forEach(hear)
  send(tag, edit, false)

  tag.onCall = () => {
    const done = onCall?.()
    hear(calls.at(-1) as Call)
    return done
  }
  tag.onView = () => {
    onView?.()
    isNew = hasMoved() || isNew
    if (isNew && !document.hidden) look()
  }
  const on = (names: string, run: (event: Event) => void) =>
    names
      .split(' ')
      .forEach((name) => addEventListener(name, run, { capture: true, passive: true }))
  on('pointerdown pointermove keydown wheel scroll', touch)
  on('visibilitychange', () => (document.hidden ? leave() : look()))
  on('earshot:answered', () => happened(ANSWERED))
  on('pagehide', () => {
    leave()
    isNew = true
  })
  addEventListener('click', use)
  addEventListener('submit', use)
}
