import type { SurveyWords } from '#shared/words.ts'
import css from './card.css?inline'

/** Where a card lives in a stranger's page. */
export interface Mount {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** takes it out of the page */
  remove(): void
}

/**
 * Puts an empty shadow root into the page: the top layer, so that no z-index matters, and style
 * sheets adopted, so that no CSP does. The root is open: closing it would keep out accessibility
 * checkers and tests, and nobody else (a page can patch `attachShadow`).
 *
 * @param element the shop's own `<earshot-survey>`, or none
 * @param more further styles
 */
export function mount(
  { look, rtl, lang }: SurveyWords,
  kind: 'sheet' | 'centre' | 'inline' | 'edge',
  element?: HTMLElement,
  more = '',
): Mount {
  const host = element ?? document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const isDark = look.theme === 'auto' ? isPageDark() : look.theme === 'dark'

  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css + more)
  root.adoptedStyleSheets = [sheet]
  host.classList.add(kind, isDark ? 'dark' : 'light')
  host.lang = lang
  host.dir = rtl ? 'rtl' : 'ltr'
  const font = look.font === 'page' && getComputedStyle(document.body).fontFamily
  const accent = look.accent ?? (isDark ? '#8fa8ff' : '#3157d5')
  const tokens = { accent, radius: `${look.radius}px`, font, lift: '' }
  for (const [name, value] of Object.entries(tokens)) {
    // what is not set is set back: the page may use these names for its own colours
    host.style.setProperty(`--${name}`, value || 'initial', 'important')
  }
  if (kind === 'inline') return { host, root, remove: () => root.replaceChildren() }

  // beside the body, which routers replace
  document.documentElement.append(host)
  host.popover = 'manual'
  host.showPopover?.()
  const present = new AbortController()
  followKeyboard(host, present.signal)
  return {
    host,
    root,
    remove() {
      present.abort()
      host.remove()
    },
  }
}

/** Keeps the sheet above the on-screen keyboard, which covers the page without resizing it. */
function followKeyboard(host: HTMLElement, signal: AbortSignal): void {
  const { visualViewport: view } = window
  for (const type of ['resize', 'scroll']) {
    view?.addEventListener(
      type,
      () => {
        // a page that was pinched larger is no keyboard
        const covered = Math.max(0, innerHeight - view.height * view.scale - view.offsetTop)
        host.style.setProperty('--lift', `${covered}px`, 'important')
      },
      { signal },
    )
  }
}

/** A page that paints its own background says what suits it; otherwise the shopper's setting does. */
function isPageDark(): boolean {
  for (const element of [document.body, document.documentElement]) {
    const [r = 0, g = 0, b = 0, alpha = 1] =
      getComputedStyle(element)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? []
    // the eye takes green for most of the light and blue for next to none
    if (alpha > 0.5) return r * 0.3 + g * 0.6 + b * 0.1 < 110
  }
  return matchMedia('(prefers-color-scheme:dark)').matches
}
