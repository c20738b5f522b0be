import { vi } from 'vitest'
import { rulesForRequest } from '#shared/rules-for-request.ts'
import { audienceReasons } from '#shared/audience.ts'
import { codeOf, reasons, type ReasonCode } from '#shared/eligibility.ts'
import {
  DAY_MS,
  withEnding,
  withoutWho,
  withPageView,
  withImpression,
  withShown,
  type Ending,
} from '#shared/memory.ts'
import type { Busy } from '#shared/moment.ts'
import { rulesOf } from '#shared/rules-of.ts'
import type { SurveyRules, TagRules } from '#shared/rules.ts'
import { isOffer, screen } from '#shared/screen.ts'
import type { Survey } from '#shared/survey.ts'
import { openMemory, type KeptMemory } from '#widget/memory.ts'
import { askedSurvey } from '../../support/asked-survey.ts'
import { NOON } from '../../support/asking.ts'
import type { Plan, Step, ViewOf } from './plan.ts'

/**
 * What somebody saw who looked over the shopper's shoulder, and knows nothing of any memory. `life`
 * changes with all that makes a browser forget.
 */
export type Entry = Seen & { readonly clock: number; readonly life: string }

type Seen =
  | { readonly what: 'nothing' }
  | { readonly what: 'view' }
  | { readonly what: 'reset' }
  | { readonly what: 'lot'; readonly survey: string; readonly isOut: boolean }
  | { readonly what: 'tracked'; readonly event: string }
  | Tried
  | Shown
  | { readonly what: 'ended'; readonly survey: string; readonly how: Ending }

/** A trigger fired; of those that fired at once, `chosen` is the one that will ask. */
export interface Tried {
  readonly what: 'passed over' | 'chosen'
  readonly survey: string
  readonly by: By
  readonly at: Circumstances
  /** fired at the same moment */
  readonly rivals: readonly string[]
}

/** What made it come up. An offer is a tab or an inline element: the shopper comes to it. */
type By = 'trigger' | 'offer' | 'server' | 'call'

/** A card came up. */
export interface Shown {
  readonly what: 'shown'
  readonly survey: string
  readonly by: By
  readonly at: Circumstances
}

/** What the page was like. */
export interface Circumstances extends ViewOf {
  readonly seconds: number
  readonly busy: Busy | undefined
  readonly price: number
  /** answers that the collector had when it made this tag: in all, and on that day (UTC) */
  readonly answers: Readonly<Record<string, { readonly total: number; readonly today: number }>>
}

/** A trigger that fired and was not held back by anything at first. */
interface Pending {
  readonly rules: SurveyRules
  readonly by: By
  readonly price: number
}

interface Tab {
  readonly memory: KeptMemory
  readonly life: string
  readonly rules: TagRules
  readonly answers: Circumstances['answers']
  readonly view: ViewOf
  readonly viewedAt: number
  readonly busy?: Busy | undefined
  readonly pending?: Pending | undefined
  /** the survey whose card is open, or was the last */
  readonly card?: string
}

interface World {
  readonly plan: Plan
  readonly log: Entry[]
  readonly tabs: Tab[]
  /** survey → when anybody answered it */
  readonly answered: Record<string, number[]>
  /** a reason that does not count: what then goes wrong, a rule has to notice */
  readonly leftOut: ReasonCode | undefined
  clock: number
  granted: boolean
  lives: number
}

/**
 * Lets one browser live through a plan, with the tag's memory in a real `localStorage`, and shows
 * whatever may be shown. Tabs share nothing else.
 *
 * @param leftOut a reason that does not count: what then goes wrong, a rule has to notice
 * @param look called after each step
 */
export function walk(
  plan: Plan,
  leftOut?: ReasonCode,
  look: (world: Readonly<World>) => void = () => {},
): readonly Entry[] {
  let lots = 0
  // another lot at each draw: what has to stay the same must be remembered
  const draw = () => (plan.chance + lots++ * 0.618) % 1
  const spies = [
    vi.spyOn(Math, 'random').mockImplementation(draw),
    ...HINDERED[plan.storage].map((name) =>
      vi.spyOn(Storage.prototype, name).mockImplementation(refuse),
    ),
  ]
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  const granted = plan.storage !== 'required'
  const world = { plan, leftOut, log: [], tabs: [], answered: {}, clock: NOON, granted, lives: 0 }
  try {
    for (const step of plan.steps) {
      // nothing happens twice in one millisecond, not even after the clock was set back by days
      vi.setSystemTime(++world.clock)
      take(world, step)
      note(world, '', { what: 'nothing' })
      look(world)
    }
    return world.log
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.useRealTimers()
    localStorage.clear()
  }
}

const HINDERED = {
  free: [],
  required: [],
  blocked: ['getItem', 'setItem', 'removeItem'],
  full: ['setItem'],
} as const

function refuse(): never {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
}

function note({ log, clock }: World, life: string, seen: Seen): void {
  log.push({ clock, life, ...seen })
}

function take(world: World, step: Step): void {
  if (step.do === 'wait' || step.do === 'jump') {
    world.clock += step.ms
    vi.setSystemTime(world.clock)
  } else if (step.do === 'crowd') {
    const survey = world.plan.surveys[step.survey]
    if (survey) countAnswers(world, survey.id, step.answers)
  } else if (step.do === 'consent') {
    consent(world, step.granted)
  } else if (world.granted || /view|track|end/.test(step.do)) {
    inSomeTab(world, step)
  }
}

function inSomeTab(world: World, step: Extract<Step, { tab: number }>): void {
  const before = world.tabs[step.tab]
  // without consent, the tag does not even begin
  if (!before && !world.granted) return
  const tab = step.do === 'view' ? view(world, before, step) : before
  if (!tab) return
  const then = { ...tab, ...inTab(world, tab, step) }
  const isThere = 'isSlow' in step && !step.isSlow
  world.tabs[step.tab] = isThere ? { ...then, ...settle(world, then) } : then
}

/**
 * The page says so in every tab. Tabs go on without consent, and nothing asks in them; who grants it
 * again loads the page again.
 */
function consent(world: World, granted: boolean): void {
  if (world.plan.storage !== 'required' || world.granted === granted) return
  world.granted = granted
  world.lives++
  if (granted) world.tabs.length = 0
  for (const { memory } of world.tabs.filter(Boolean)) memory.forget()
}

/** A page view, in a new document or in the one that is there. */
function view(world: World, before: Tab | undefined, step: Extract<Step, { do: 'view' }>): Tab {
  const { clock, plan } = world
  const page = { view: step, viewedAt: clock, busy: undefined, pending: undefined }
  const opened =
    before && (!step.loads || !world.granted) ? { ...before, ...page } : { ...load(world), ...page }
  opened.memory.change((m, now) => withPageView(m, { from: '', utm: '' }, now))
  note(world, opened.life, { what: 'view' })
  for (const rules of opened.rules.surveys.filter((one) => !isOffer(one))) {
    const isOut = whyNot({ ...world, leftOut: undefined }, opened, rules).includes('sample')
    if (plan.storage === 'free') note(world, opened.life, { what: 'lot', survey: rules.id, isOut })
  }
  return opened
}

function load(world: World): Pick<Tab, 'memory' | 'life' | 'rules' | 'answers'> {
  const { plan, clock } = world
  const dayOf = (at: number) => Math.floor(at / DAY_MS)
  const counts = plan.surveys.map(({ id }) => {
    const all = world.answered[id] ?? []
    const today = all.filter((at) => dayOf(at) === dayOf(clock)).length
    return [id, { total: all.length, today }] as const
  })
  const answers = Object.fromEntries(counts)
  const isFull = ({ id, manners: { quotaPerDay = Infinity, quotaTotal = Infinity } }: Survey) =>
    answers[id]!.total >= quotaTotal || answers[id]!.today >= quotaPerDay
  return {
    memory: openMemory(plan.site.id, () => world.granted),
    life: storesIn(world) ? `${world.lives}` : `${world.log.length} alone`,
    rules: rulesOf(
      plan.site,
      plan.surveys.map((survey) => askedSurvey(plan.site, survey)),
      'desk.js',
      isFull,
    ),
    answers,
  }
}

/** A page that cannot store remembers for itself alone. */
function storesIn({ plan: { storage } }: World): boolean {
  return storage === 'free' || storage === 'required'
}

function inTab(world: World, tab: Tab, step: Step): Partial<Tab> {
  if (step.do === 'busy') return { busy: step.what }
  if (step.do === 'fire') return { pending: firstOf(world, tab, step) }
  if (step.do === 'settle') return settle(world, tab)
  if (step.do === 'end') end(world, tab, step.how)
  if (step.do === 'reset') {
    tab.memory.change(withoutWho)
    note(world, tab.life, { what: 'reset' })
  }
  if (step.do === 'track') {
    tab.memory.change((m, now) => ({ ...m, events: { ...m.events, [step.event]: now } }))
    note(world, tab.life, { what: 'tracked', event: step.event })
  }
  if (step.do === 'server' || step.do === 'call') {
    const rules = tab.rules.surveys.find(({ id }) => id === world.plan.surveys[step.survey]?.id)
    if (rules && step.do === 'call') return show(world, tab, { rules, by: 'call', price: 0 })
    if (rules) return { pending: { rules: rulesForRequest(rules), by: 'server', price: 0 } }
  }
  return {}
}

/** Of surveys whose triggers fire at once, the first in the tag's order that nothing speaks against. */
function firstOf(
  world: World,
  tab: Tab,
  { only, price }: Extract<Step, { do: 'fire' }>,
): Pending | undefined {
  const wanted = only === undefined ? undefined : world.plan.surveys[only]?.id
  const firing = tab.rules.surveys.filter(({ id }) => !wanted || id === wanted)
  const tried = { at: circumstances(world, tab, price), rivals: firing.map(({ id }) => id) }
  for (const rules of firing) {
    const by: By = /tab|inline/.test(rules.trigger.on) ? 'offer' : 'trigger'
    const what = whyNot(world, tab, rules, price).length ? 'passed over' : 'chosen'
    note(world, tab.life, { what, survey: rules.id, by, ...tried })
    if (what === 'chosen') return { rules, by, price }
  }
  return undefined
}

/** The words have arrived: the page and other tabs may have changed meanwhile. */
function settle(world: World, tab: Tab): Partial<Tab> {
  const { pending } = tab
  if (!pending || whyNot(world, tab, pending.rules, pending.price).length)
    return { pending: undefined }
  return { pending: undefined, ...show(world, tab, pending) }
}

function show(world: World, tab: Tab, { rules, by, price }: Pending): Partial<Tab> {
  const asks = by !== 'call' && !isOffer(rules)
  const at = circumstances(world, tab, price)
  tab.memory.change((memory, now) => withShown(memory, rules.id, now))
  tab.memory.change((memory, now) => withImpression(memory, rules.id, asks, now))
  note(world, tab.life, { what: 'shown', survey: rules.id, by, at })
  return { card: rules.id }
}

function end(world: World, { card, memory, life }: Tab, how: Ending): void {
  if (card === undefined) return
  const { manners } = world.plan.surveys.find(({ id }) => id === card)!
  memory.change((m, now) => withEnding(m, card, how, now, manners))
  if (how === 'afterAnswerDays') countAnswers(world, card, 1)
  note(world, life, { what: 'ended', survey: card, how })
}

function countAnswers({ answered, clock }: World, survey: string, answers: number): void {
  answered[survey] = [...(answered[survey] ?? []), ...Array<number>(answers).fill(clock)]
}

/** The codes that speak against asking, but for the one left out. */
function whyNot(world: World, tab: Tab, rules: SurveyRules, price = 0): ReasonCode[] {
  const { clock, leftOut } = world
  const { view, busy, viewedAt } = tab
  const page = { address: view.path, device: view.device }
  const at = {
    lang: view.lang,
    traits: { plan: view.plan },
    event: { price },
    utm: () => null,
    isFrame: false,
    since: undefined,
    seconds: (clock - viewedAt) / 1000,
    findBusy: () => busy,
  }
  const memory = tab.memory.read()
  const screened = screen(rules, tab.rules, memory, page, clock)
  const all = [...reasons(rules, tab.rules, memory, at, clock, screened, audienceReasons)].map(
    codeOf,
  )
  return all.filter((code) => code !== leftOut)
}

function circumstances({ clock }: World, tab: Tab, price: number): Circumstances {
  const { view, viewedAt, busy, answers } = tab
  return { ...view, seconds: (clock - viewedAt) / 1000, busy, price, answers }
}
