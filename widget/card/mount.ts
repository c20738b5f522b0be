import type { SurveyWords } from '#shared/words.ts'
import { accentFor } from './accent-for.ts'
import css from './card.css?inline'
import { isPageDark } from './is-page-dark.ts'

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
  if (!('adoptedStyleSheets' in document)) throw new Error('this browser cannot style a card apart')
  const root = host.attachShadow({ mode: 'open' })
  const isDark =
    look.theme === 'auto' ? isPageDark(element ?? document.body) : look.theme === 'dark'

  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css + more)
  root.adoptedStyleSheets = [sheet]
  host.classList.add(kind, isDark ? 'dark' : 'light')
  host.lang = lang
  host.dir = rtl ? 'rtl' : 'ltr'
  const font = look.font === 'page' && getComputedStyle(document.body).fontFamily
  const accent = accentFor(isDark ? 'dark' : 'light', look.accent)
  const tokens = {
    accent: accent.fill,
    'on-accent': accent.text,
    radius: `${look.radius}px`,
    font,
    lift: '',
  }
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
