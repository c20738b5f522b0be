import { withPageView } from '#shared/memory.ts'
import type { Properties } from '#shared/property-match.ts'
import type { SurveyRules, TagRules } from '#shared/rules.ts'
import { screen } from '#shared/screen.ts'
import type { Call, EngineModule, TagContext, Settings, StayModule } from '../tag-context.ts'
import { openMemory } from '../memory.ts'
import { debug } from '../debug.ts'
import { armTrigger, onClick } from './arm-trigger.ts'
import { onNavigate } from './navigation.ts'
import { pageNow } from './page.ts'
import { hasPending } from './pending.ts'
import { restartVisible, visibleMs, whenVisible } from './visible.ts'

/** engine and card are fetched so long before a trigger that will fire */
const HEAD_START_MS = 3_000

/** Begins on one page; returns what `earshot(…)` does from now on. */
export function start(rules: TagRules, base: string, settings: Settings) {
  const { surveys, site } = rules
  const delays: Record<string, ReturnType<typeof setTimeout>> = {}
  let granted = settings.consent !== 'required'
  let hasBegun = false
  let armed = new AbortController()

  const memory = openMemory(site, () => granted && settings.storage !== 'none')
  const tag: TagContext = {
    rules,
    base,
    memory,
    settings,
    visibleMs,
    calls: [],
    screen: (survey) => screen(survey, rules, memory.read(), pageNow(), Date.now()),
  }
  const withModule = <Module>(name: string, use: (module: Module) => unknown) =>
    import(/* @vite-ignore */ base + name).then(use).catch(debug)
  const withEngine = (use: (desk: EngineModule) => unknown) => withModule(rules.desk, use)
  const mayAsk = (survey: SurveyRules) => granted && !tag.screen(survey)[0]

  /** a page view: a load, a change of address, a return from the back-forward cache */
  function view(): void {
    armed.abort()
    armed = new AbortController()
    restartVisible()
    tag.onView?.()
    const utm = `${location.search.match(/utm_[^&]+/g)?.join('&')}`
    memory.change((m, now) => withPageView(m, { from: document.referrer, utm }, now))
    if (settings.hosted === undefined) surveys.forEach(prepare)
  }

  function prepare(survey: SurveyRules): void {
    const { trigger, manners } = survey
    if (!mayAsk(survey)) return
    const { signal } = armed
    const ask = () => fire(survey)
    if (trigger.on === 'tab') withEngine((engine) => engine.tab(tag, survey, signal))
    armTrigger(trigger, ask, signal)
    const waitMs = manners.minSeconds * 1000 - HEAD_START_MS
    if (/load|sec|scr|idle|exit/.test(trigger.on))
      whenVisible(
        waitMs,
        () => withEngine((engine) => engine.ready(tag, survey, ask, signal)),
        signal,
      )
  }

  /** the survey wants to ask; whether it may is told again once the least time has passed */
  function fire(survey: SurveyRules, event?: Properties): void {
    const ask = () => mayAsk(survey) && withEngine((engine) => engine.ask(tag, survey, event))
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
          withEngine((engine) => engine.embed(tag, this))
        }
      },
    )
    // what happened before the page view began
    tag.calls.forEach(track)
    if (rules.visits) withModule<StayModule>(rules.visits.module, ({ stay }) => stay(tag, pageNow))
    hasPending().then((pending) => pending && withEngine((engine) => engine.flush(tag)), debug)
  }

  function act(...call: Call): void {
    const [name, first] = call
    tag.calls.push(call)
    tag.onCall?.()
    if (isPreview) return
    if (hasBegun) track(call)
    if (name === 'consent') {
      granted = first === 'granted'
      begin()
    }
    if (name === 'reset' || !granted) memory.forget()
    // whatever else it is, the engine knows or complains
    if (!/track|id|on|set/.test(name) || (rules.asks && call[3]))
      withEngine((engine) => engine.call(tag))
  }

  const isPreview = /[?&]earshot-preview/.test(location.search)
  const look = () => /[?&#]earshot/.test(location.href) && withEngine((engine) => engine.look(tag))
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
      .catch(debug),
  )
  return act
}
