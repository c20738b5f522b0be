import type { SurveyWords } from '#shared/words.ts'
import { accentOn, luminance } from './accent.ts'
import css from './card.css?inline'

let sheet: CSSStyleSheet | undefined

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
 */
export function mount(
  { look, rtl, lang }: SurveyWords,
  kind: 'sheet' | 'centre' | 'inline' | 'edge',
  element?: HTMLElement,
): Mount {
  const host = element ?? document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const isDark = look.theme === 'auto' ? isPageDark() : look.theme === 'dark'
  const { fill, ink } = accentOn(look.accent, isDark)

  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
  }
  root.adoptedStyleSheets = [sheet]
  host.classList.add(kind, isDark ? 'dark' : 'light')
  host.lang = lang
  host.dir = rtl ? 'rtl' : 'ltr'
  const font = look.font === 'page' && getComputedStyle(document.body).fontFamily
  const tokens = { fill, 'on-fill': ink, radius: `${look.radius}px`, ...(font && { font }) }
  for (const [name, value] of Object.entries(tokens)) host.style.setProperty(`--${name}`, value)
  if (kind === 'inline') return { host, root, remove: () => root.replaceChildren() }

  // beside the body, which routers replace
  document.documentElement.append(host)
  host.popover = 'manual'
  host.showPopover?.()
  const stop = followKeyboard(host)
  return {
    host,
    root,
    remove() {
      stop()
      host.remove()
    },
  }
}

/** Keeps the sheet above the on-screen keyboard, which covers the page without resizing it. */
function followKeyboard(host: HTMLElement): () => void {
  const { visualViewport: view } = window
  const follow = () => {
    const covered = view ? innerHeight - view.height - view.offsetTop : 0
    host.style.setProperty('--lift', `${Math.max(0, Math.round(covered))}px`)
  }
  const controller = new AbortController()
  const { signal } = controller
  for (const type of ['resize', 'scroll']) view?.addEventListener(type, follow, { signal })
  return () => controller.abort()
}

/** A page that paints its own background says what suits it; otherwise the shopper's setting does. */
function isPageDark(): boolean {
  for (const element of [document.body, document.documentElement]) {
    const painted = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/.exec(
      getComputedStyle(element).backgroundColor,
    )
    if (painted && Number(painted[4] ?? 1) > 0.5)
      return luminance(painted.slice(1, 4).map(Number)) < 0.2
  }
  return matchMedia('(prefers-color-scheme:dark)').matches
}
