import type { Call } from './guest.ts'

/** Values of a customer or an event. */
export type Properties = Readonly<Record<string, string | number | boolean>>

/** `earshot(…)`, as the page calls it: at once, whether or not the tag has arrived. */
export interface Earshot {
  /** something happened in the shop: `earshot('track', 'purchase', {order_value: 49})` */
  (name: 'track', event: string, properties?: Properties): void
  /** who the shopper is; `proof` is made by the shop's server with the site's secret */
  (name: 'identify', customer: string, traits?: Properties, proof?: string): void
  (name: 'consent', state: 'granted' | 'denied'): void
  /** forgets the shopper and all that this browser remembers */
  (name: 'reset'): void
  /** shows a survey now */
  (name: 'show', survey: string): void
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
}

/**
 * Puts the tag on the page, for shops that are built from modules: the same tag as the one line of
 * HTML. Called again, it changes nothing. Does nothing where there is no document, as on a server.
 *
 * @returns what `window.earshot` is; calls wait until the tag has arrived
 */
export function loadTag({ address, site, ...settings }: TagOptions): Earshot {
  if (typeof document === 'undefined') return () => {}
  if (!window.earshot) {
    const waiting: Call[] = []
    window.earshot = Object.assign((...call: Call) => void waiting.push(call), { q: waiting })
    document.head.append(scriptOf(new URL(`/w/${site}.js`, address).href, settings))
  }
  return (...call: Call) => window.earshot?.(...call)
}

function scriptOf(src: string, settings: Readonly<Record<string, string>>): HTMLScriptElement {
  const script = document.createElement('script')
  script.src = src
  script.async = true
  Object.assign(script.dataset, settings)
  return script
}
