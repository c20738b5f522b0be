import { h, render } from 'preact'
import { DAY_MS, QUARTER_DAYS } from '#shared/memory.ts'
import type { SurveyRules } from '#shared/rules.ts'
import { codeOf, type Reason, type ReasonCode } from '#shared/eligibility.ts'
import type { TagContext } from '../tag-context.ts'
import { mayKeep } from '../engine/identity.ts'
import { reasonText } from '#shared/phrases/why-not/reason-text.ts'
import type { Check } from './check-connection.ts'
import type { PanelPack } from './words/pack.ts'

/** What the panel shows besides what the tag knows. */
export interface PanelState {
  readonly pack: PanelPack
  readonly reasonsOf: (survey: SurveyRules) => readonly Reason[]
  /** of the way to the collector; absent while they are made */
  readonly checks: readonly Check[] | undefined
  /** answers that wait in this browser */
  readonly unsent: number
  readonly onShow: (survey: SurveyRules) => void
  readonly onForget: () => void
  readonly onClose: () => void
}

/** Draws the panel, or draws it anew. */
export function drawPanel(root: ShadowRoot, tag: TagContext, state: PanelState): void {
  const { pack, onClose } = state
  const { surveys, site } = tag.rules
  render(
    <section
      role="dialog"
      aria-labelledby="title"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose()
      }}
    >
      <header>
        <h2 id="title" tabIndex={-1}>
          {pack.title}
        </h2>
        <span class="soft">{site}</span>
        <button class="close" type="button" aria-label={pack.close} onClick={onClose}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      </header>
      <div class="body" tabIndex={0} role="region" aria-labelledby="title">
        {warnings(tag, pack).map((warning) => (
          <p class="warning" key={warning}>
            {warning}
          </p>
        ))}
        <h3>{pack.surveys}</h3>
        {surveys.length === 0 && <p class="soft">{pack.noSurveys}</p>}
        <ul>
          {surveys.map((survey) => (
            <SurveyRow key={survey.id} tag={tag} survey={survey} state={state} />
          ))}
        </ul>
        <h3>{pack.memory}</h3>
        <Remembered tag={tag} state={state} />
        <h3>{pack.answers}</h3>
        <ul>
          <li>{pack.sent(sentFrom(tag))}</li>
          <li>{pack.unsent(state.unsent)}</li>
        </ul>
        <h3>{pack.way}</h3>
        <ul aria-busy={!state.checks}>
          {state.checks?.map((check) => (
            <CheckRow key={check.part} check={check} base={tag.base} pack={pack} />
          ))}
        </ul>
        <p class="soft note">{pack.onlyYou}</p>
      </div>
    </section>,
    root,
  )
}

interface RowProps {
  readonly tag: TagContext
  readonly survey: SurveyRules
  readonly state: PanelState
}

function SurveyRow({ tag, survey, state }: RowProps) {
  const { pack, reasonsOf, onShow } = state
  const found = reasonsOf(survey)
  const mood = moodOf(found, mayKeep(tag))
  const { end } = tag.memory.read().surveys[survey.id] ?? {}
  return (
    <li class="survey">
      <div class="line">
        <strong>{survey.id}</strong>
        <span class={mood}>{pack[mood]}</span>
        <button
          type="button"
          aria-label={`${pack.show}: ${survey.id}`}
          onClick={() => onShow(survey)}
        >
          {pack.show}
        </button>
      </div>
      <ul class="reasons">
        {found.map((reason) => (
          <li key={codeOf(reason)}>{reasonText(pack, reason, end)}</li>
        ))}
        <li class="soft">{pack.trigger(survey.trigger)}</li>
      </ul>
    </li>
  )
}

/** reasons that go away while one waits */
const PASSING: ReadonlySet<ReasonCode> = new Set([
  'seconds',
  'payment',
  'typing',
  'dialog',
  'banner',
  'covered',
  'card',
])

/** A survey that only the moment speaks against needs no more than patience. */
function moodOf(found: readonly Reason[], mayAsk: boolean): 'mayAsk' | 'waits' | 'doesNotAsk' {
  if (!mayAsk || found.some((reason) => !PASSING.has(codeOf(reason)))) return 'doesNotAsk'
  return found.length > 0 ? 'waits' : 'mayAsk'
}

function Remembered({ tag, state: { pack, onForget } }: Omit<RowProps, 'survey'>) {
  const { rules, memory } = tag
  const { pages, visits, first, asks, events } = memory.read()
  const now = Date.now()
  const recent = Object.values(asks).filter((at) => now - at < QUARTER_DAYS * DAY_MS).length
  const day = new Intl.DateTimeFormat(pack.lang, { dateStyle: 'long' }).format(first)
  const names = Object.keys(events).join(', ')
  if (pages === 0) return <p class="soft">{pack.nobody}</p>
  return (
    <div>
      <ul>
        <li>{pack.seen(pages, visits)}</li>
        <li>{pack.since(day)}</li>
        <li>{pack.asked(recent, rules.asksPerQuarter)}</li>
        {names && <li>{pack.events(names)}</li>}
      </ul>
      <button type="button" onClick={onForget}>
        {pack.forget}
      </button>
    </div>
  )
}

function CheckRow({ check, base, pack }: { check: Check; base: string; pack: PanelPack }) {
  const { part, finding, directive } = check
  return (
    <li class={finding === 'works' ? 'good' : 'bad'}>
      {pack.parts[part]}: {pack.findings[finding]}
      {directive && ` ${pack.cspLine(directive, new URL(base).origin)}`}
    </li>
  )
}

/** What keeps every survey silent, or forgetful. */
function warnings(tag: TagContext, pack: PanelPack): string[] {
  const { settings } = tag
  const isPrivate = Boolean(Reflect.get(navigator, 'globalPrivacyControl'))
  return [
    ...(mayKeep(tag) ? [] : [pack.noConsent]),
    ...(settings.storage === 'none' ? [pack.noStorage] : []),
    ...(canStore() ? [] : [pack.blockedStorage]),
    ...(isPrivate ? [pack.privacySignal] : []),
  ]
}

function canStore(): boolean {
  try {
    return localStorage.length >= 0
  } catch {
    return false
  }
}

/** Batches that this page has sent, whatever the collector made of them. */
function sentFrom({ base, rules }: TagContext): number {
  return performance.getEntriesByName(base + rules.site, 'resource').length
}
