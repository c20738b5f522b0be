import type { Call } from './tag-context.ts'

/** Values of a customer or an event. */
export type Properties = Readonly<Record<string, string | number | boolean>>

/** What happens to a survey on the page; on `document` each is `earshot:` and the name. */
export type EventName =
  | 'shown'
  | 'seen'
  | 'answered'
  | 'completed'
  | 'later'
  | 'dismissed'
  | 'closed'

/** What an event tells. */
export interface EventDetail {
  readonly survey: string
  /** of `answered` alone */
  readonly question?: string
  /** of `answered` alone: a rating, a text, or the ids of options */
  readonly answer?: number | string | readonly string[]
}

declare global {
  interface DocumentEventMap {
    'earshot:shown': CustomEvent<EventDetail>
    'earshot:seen': CustomEvent<EventDetail>
    'earshot:answered': CustomEvent<EventDetail>
    'earshot:completed': CustomEvent<EventDetail>
    'earshot:later': CustomEvent<EventDetail>
    'earshot:dismissed': CustomEvent<EventDetail>
    'earshot:closed': CustomEvent<EventDetail>
  }
}

/** `earshot(…)`, as the page calls it: at once, whether or not the tag has arrived. */
export interface Earshot {
  /** something happened in the shop: `earshot('track', 'purchase', {order_value: 49})` */
  (name: 'track', event: string, properties?: Properties): void
  /** who the shopper is; `proof` is made by the shop's server with the site's secret */
  (name: 'identify', customer: string, traits?: Properties, proof?: string): void
  (name: 'consent', state: 'granted' | 'denied'): void
  /** forgets who the shopper is, and closes an open card; what was promised to this browser holds */
  (name: 'reset'): void
  /** shows a survey now; properties fill its placeholders. A promise once the tag has arrived */
  (name: 'show', survey: string, properties?: Properties): Promise<'shown' | undefined> | undefined
  /** whether a survey may ask here and now */
  (name: 'may', survey: string): Promise<boolean> | undefined
  /** closes an open card */
  (name: 'dismiss' | 'close'): void
  /** what is shown next */
  (
    name: 'set',
    wanted: { readonly lang?: string; readonly theme?: 'light' | 'dark' | 'auto' },
  ): void
  /** hears no more */
  (name: 'off', event: EventName, hear: (detail: EventDetail) => void): void
  /** calls back with what an event tells */
  (name: 'on', event: EventName, hear: (detail: EventDetail) => void): void
  /** prints why each survey does or does not ask */
  (name: 'why'): void
}

/** Where the tag comes from, and how it should behave. */
export interface TagOptions {
  /** origin of the collector, or of the shop's own host that passes `/w/` on */
  readonly address: string
  readonly site: string
  /** speaks this language whatever the page says */
  readonly lang?: string
  /** `required`: does nothing until `earshot('consent', 'granted')` */
  readonly consent?: 'required'
  /** `none`: writes nothing to the shopper's storage */
  readonly storage?: 'none'
  /** tells a data layer of events: its name, usually `dataLayer` */
  readonly layer?: string
}

/**
 * Puts the tag on the page, for shops that are built from modules: the same tag as the one line of
 * HTML. Called again, it changes nothing. Does nothing where there is no document, as on a server.
 *
 * @returns what `window.earshot` is; calls wait until the tag has arrived
 */
export function loadTag({ address, site, ...settings }: TagOptions): Earshot {
  if (typeof document === 'undefined') return (() => {}) as Earshot
  if (!window.earshot) {
    const waiting: Call[] = []
    window.earshot = Object.assign((...call: Call) => void waiting.push(call), { q: waiting })
    document.head.append(scriptOf(new URL(`/w/${site}.js`, address).href, settings))
  }
  return ((...call: Call) => window.earshot?.(...call)) as Earshot
}

function scriptOf(src: string, settings: Readonly<Record<string, string>>): HTMLScriptElement {
  const script = document.createElement('script')
  script.src = src
  script.async = true
  Object.assign(script.dataset, settings)
  return script
}
