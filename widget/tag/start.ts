import { withPageView } from '#shared/memory.ts'
import type { Properties } from '#shared/property-match.ts'
import type { SurveyRules, TagRules } from '#shared/rules.ts'
import { screen } from '#shared/screen.ts'
import type { Call, DeskModule, Guest, Settings } from '../guest.ts'
import { openMemory } from '../memory.ts'
import { say } from '../say.ts'
import { arm, onClick } from './arm.ts'
import { onNavigate } from './navigation.ts'
import { pageNow } from './page.ts'
import { hasPending } from './pending.ts'
import { restartVisible, visibleMs, whenVisible } from './visible.ts'

/** desk and card are fetched so long before a trigger that will fire */
const HEAD_START_MS = 3_000

/** Begins on one page; returns what `earshot(…)` does from now on. */
export function start(rules: TagRules, base: string, settings: Settings) {
  const { surveys, site } = rules
  const delays: Record<string, ReturnType<typeof setTimeout>> = {}
  let granted = settings.consent !== 'required'
  let hasBegun = false
  let armed = new AbortController()

  const memory = openMemory(site, () => granted && settings.storage !== 'none')
  const guest: Guest = {
    rules,
    base,
    memory,
    settings,
    visibleMs,
    calls: [],
    screen: (survey) => screen(survey, rules, memory.read(), pageNow(), Date.now()),
  }
  const withDesk = (use: (desk: DeskModule) => unknown) =>
    import(/* @vite-ignore */ base + rules.desk).then(use).catch(say)
  const mayAsk = (survey: SurveyRules) => granted && !guest.screen(survey)[0]

  /** a page view: a load, a change of address, a return from the back-forward cache */
  function view(): void {
    armed.abort()
    armed = new AbortController()
    restartVisible()
    const utm = `${location.search.match(/utm_[^&]+/g)?.join('&')}`
    memory.change((m, now) => withPageView(m, { from: document.referrer, utm }, now))
    if (settings.hosted === undefined) surveys.forEach(prepare)
  }

  function prepare(survey: SurveyRules): void {
    const { trigger, manners } = survey
    if (!mayAsk(survey)) return
    const { signal } = armed
    const ask = () => fire(survey)
    if (trigger.on === 'tab') withDesk((desk) => desk.tab(guest, survey, signal))
    arm(trigger, ask, signal)
    const waitMs = manners.minSeconds * 1000 - HEAD_START_MS
    if (/load|sec|scr|idle|exit/.test(trigger.on))
      whenVisible(waitMs, () => withDesk((desk) => desk.ready(guest, survey, ask, signal)), signal)
  }

  /** the survey wants to ask; whether it may is told again once the least time has passed */
  function fire(survey: SurveyRules, event?: Properties): void {
    const ask = () => mayAsk(survey) && withDesk((desk) => desk.ask(guest, survey, event))
    whenVisible(survey.manners.minSeconds * 1000, ask, armed.signal)
  }

  function track([call, event, properties]: Call): void {
    if (call !== 'track') return
    const name = event as string
    for (const survey of surveys) {
      const { trigger, id, audience } = survey
      if (audience.events?.includes(name)) {
        memory.change((m, now) => ({ ...m, events: { ...m.events, [name]: now } }))
      }
      if (trigger.on !== 'event') continue
      if (trigger.unless === name) clearTimeout(delays[id])
      if (trigger.name === name) {
        const delayMs = 1000 * (trigger.delaySeconds ?? 0)
        delays[id] = setTimeout(fire, delayMs, survey, properties as Properties)
      }
    }
  }

  function begin(): void {
    if (hasBegun || !granted) return
    hasBegun = true
    view()
    onNavigate(view)
    addEventListener('pageshow', (event) => event.persisted && view())
    customElements.define(
      'earshot-survey',
      class extends HTMLElement {
        connectedCallback() {
          withDesk((desk) => desk.embed(guest, this))
        }
      },
    )
    // what happened before the page view began
    guest.calls.forEach(track)
    hasPending().then((pending) => pending && withDesk((desk) => desk.flush(guest)), say)
  }

  function act(...call: Call): void {
    const [name, first] = call
    guest.calls.push(call)
    guest.onCall?.()
    if (isPreview) return
    if (hasBegun) track(call)
    if (name === 'consent') {
      granted = first === 'granted'
      begin()
    }
    if (name === 'reset' || !granted) memory.forget()
    // whatever else it is, the desk knows or complains
    if (!/track|id|on|set/.test(name) || (rules.asks && call[3]))
      withDesk((desk) => desk.call(guest))
  }

  const isPreview = /[?&]earshot-preview/.test(location.search)
  const look = () => /[?&#]earshot/.test(location.href) && withDesk((desk) => desk.look(guest))
  for (const name of ['track', 'show']) {
    onClick(`[data-earshot-${name}]`, (element) =>
      act(name, element.getAttribute(`data-earshot-${name}`), { ...element.dataset }),
    )
  }
  addEventListener('hashchange', look)
  whenVisible(0, () =>
    new Promise((go) => (window.requestIdleCallback ?? setTimeout)(go))
      .then(() => {
        look()
        if (!isPreview) begin()
      })
      .catch(say),
  )
  return act
}
