import { withoutWho, withPageView } from '#shared/memory.ts'
import type { Properties } from '#shared/property-match.ts'
import type { SurveyRules, TagRules } from '#shared/rules.ts'
import { isOffer, screen } from '#shared/screen.ts'
import type { Call, EngineModule, TagContext, Settings, StayModule } from '../tag-context.ts'
import { openMemory } from '../memory.ts'
import { debug } from '../debug.ts'
import { armTrigger, onClick } from './arm-trigger.ts'
import { guard } from './guard.ts'
import { onNavigate } from './navigation.ts'
import { pageNow } from './page.ts'
import { hasPending } from './pending.ts'
import { restartVisible, visibleMs, whenVisible } from './visible.ts'

/** engine and card are fetched so long before a trigger that will fire */
const HEAD_START_SECONDS = 3
/** a page that denies as a matter of form grants within this, if the shopper has */
const DENIAL_MS = 3_000
/** calls of which the engine can hear later: the tag has done what cannot wait */
const CAN_WAIT = /^(track|identify|consent|on|reset)$/

declare global {
  interface Navigator {
    /** of Chromium; elsewhere nobody says that bytes are dear */
    readonly connection?: { readonly saveData?: boolean }
  }
}

/** an event that has fired, for a survey that waits for it */
type Fired = readonly [SurveyRules, Properties | undefined]

/** Begins on one page; returns what `earshot(…)` does from now on. */
export function start(rules: TagRules, base: string, settings: Settings) {
  const { surveys, site } = rules
  const delays: Record<string, ReturnType<typeof setTimeout>> = {}
  /** events that have fired in this view: each holds for the next one, too */
  const fired: Fired[] = []
  let granted = settings.consent !== 'required'
  let hasBeenGranted = false
  let erasing: ReturnType<typeof setTimeout> | undefined
  let hasBegun = false
  let armed = new AbortController()

  const forgets = settings.storage === 'none'
  const memory = openMemory(site, () => granted && !forgets)
  const tag: TagContext = {
    rules,
    base,
    memory,
    settings,
    visibleMs,
    calls: [],
    screen: (survey) => screen(survey, rules, memory.read(), pageNow(forgets), Date.now()),
  }
  const withModule = <Module, T>(name: string, use: (module: Module) => T) =>
    import(/* @vite-ignore */ base + name).then(use).catch(debug)
  const withEngine = <T>(use: (desk: EngineModule) => T) => withModule(rules.desk, use)
  const remember: typeof memory.change = (how) => granted && memory.change(how)
  const mayAsk = (survey: SurveyRules) => granted && !tag.screen(survey)[0]

  /** a page view: a load, a change of address, a return from the back-forward cache */
  function view(): void {
    armed.abort()
    armed = new AbortController()
    restartVisible()
    tag.onView?.()
    const utm = location.search.match(/utm_[^&]+/g)?.join('&') ?? ''
    remember((m, now) => withPageView(m, { from: document.referrer, utm }, now))
    if (settings.hosted !== undefined) return
    surveys.forEach(prepare)
    // whoever tracks and then navigates is asked on the view that comes next
    fired.splice(0).forEach((one) => fire(...one))
  }

  function prepare(survey: SurveyRules): void {
    const { trigger, manners } = survey
    const { on } = trigger
    if (!mayAsk(survey)) return
    const { signal } = armed
    const ask = () => fire(survey)
    if (on === 'tab') withEngine((engine) => engine.tab(tag, survey, signal))
    armTrigger(trigger, ask, signal)
    // an event may never come: what draws is fetched before it where bytes are not dear
    if (!isOffer(survey) && !(on === 'event' && navigator.connection?.saveData))
      whenVisible(
        manners.minSeconds - HEAD_START_SECONDS,
        () => withEngine((engine) => engine.ready(tag, survey, ask, signal)),
        signal,
      )
  }

  /** the survey wants to ask; whether it may is told again once the least time has passed */
  function fire(survey: SurveyRules, event?: Properties): void {
    const ask = () => mayAsk(survey) && withEngine((engine) => engine.ask(tag, survey, event))
    whenVisible(survey.manners.minSeconds, ask, armed.signal)
  }

  function track([call, event, properties]: Call): void {
    if (call !== 'track') return
    const name = event as string
    for (const survey of surveys) {
      const { trigger, id, audience } = survey
      if (audience.events?.includes(name)) {
        remember((m, now) => ({ ...m, events: { ...m.events, [name]: now } }))
      }
      if (trigger.on !== 'event') continue
      if (trigger.unless === name) clearTimeout(delays[id])
      if (trigger.name === name) {
        const one: Fired = [survey, properties as Properties]
        const happen = () => {
          fired.push(one)
          fire(...one)
        }
        delays[id] = setTimeout(happen, 1000 * (trigger.delaySeconds ?? 0))
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
    const { visits } = rules
    if (visits) withModule(visits.module, ({ stay }: StayModule) => stay(tag, pageNow))
    hasPending().then((pending) => {
      if (pending) withEngine((engine) => engine.flush(tag))
    }, debug)
  }

  function act(...call: Call): unknown {
    const [name, first] = call
    tag.calls.push(call)
    if (isPreview) return undefined
    if (hasBegun) track(call)
    if (name === 'consent' && first !== true) consent(first === 'granted')
    if (name === 'reset') remember(withoutWho)
    const heard = tag.onCall?.()
    const canWait = typeof (first ?? '') === 'string' && CAN_WAIT.test(name)
    // one whom the shop's server has signed may be one it wants asked; all else the engine knows or complains
    if (canWait && !(rules.asks && call[3])) return undefined
    const comesTo = heard ?? withEngine((engine) => engine.call(tag))
    // React takes what an effect returns for the way to end it
    return canWait ? undefined : comesTo
  }

  /** what is denied before it was ever granted waits for a moment: many pages deny as a matter of form */
  function consent(isGranted: boolean): void {
    clearTimeout(erasing)
    granted = isGranted
    if (!isGranted) erasing = setTimeout(memory.forget, hasBeenGranted ? 0 : DENIAL_MS)
    hasBeenGranted ||= isGranted
    begin()
  }

  const isPreview = /[?&]earshot-preview/.test(location.search)
  const look = () => /[?&#]earshot/.test(location.href) && withEngine((engine) => engine.look(tag))
  for (const name of ['track', 'show']) {
    onClick(`[data-earshot-${name}]`, (element) =>
      act(name, element.getAttribute(`data-earshot-${name}`), { ...element.dataset }),
    )
  }
  addEventListener('hashchange', look)
  const goOn = guard(() => {
    look()
    if (!isPreview) begin()
  })
  whenVisible(0, () => (window.requestIdleCallback ?? setTimeout)(goOn))
  return act
}
