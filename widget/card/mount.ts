import type { SurveyWords } from '#shared/words.ts'
import css from './card.css?inline'
import { isPageDark } from './is-page-dark.ts'

const BLUE = { light: '#3157d5', dark: '#8fa8ff' }
const WRITTEN = { light: '#fff', dark: '#000' }

/** Where a card lives in a stranger's page. */
export interface Mount {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** takes it out of the page */
  remove(): void
}

/** What else a card is put into the page with. */
export interface Mounting {
  /** the shop's own `<earshot-survey>` */
  readonly element?: HTMLElement | undefined
  /** further styles */
  readonly css?: string | undefined
  /** the modal dialog that is open; absent: none is */
  readonly findModal?: (() => HTMLElement | undefined) | undefined
}

/**
 * Puts an empty shadow root into the page: the top layer, so that no z-index matters, and style
 * sheets adopted, so that no CSP does. The root is open: closing it would keep out accessibility
 * checkers and tests, and nobody else (a page can patch `attachShadow`).
 */
export function mount(
  { look, accents, rtl, lang }: SurveyWords,
  kind: 'sheet' | 'centre' | 'inline' | 'edge',
  { element, css: more = '', findModal }: Mounting = {},
): Mount {
  const host = element ?? document.createElement('div')
  if (!('adoptedStyleSheets' in document)) throw new Error('adoptedStyleSheets')
  const root = host.attachShadow({ mode: 'open' })
  const isDark =
    look.theme === 'auto' ? isPageDark(element ?? document.body) : look.theme === 'dark'

  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css + more)
  root.adoptedStyleSheets = [sheet]
  host.lang = lang
  host.dir = rtl ? 'rtl' : 'ltr'
  const font = look.font === 'page' && getComputedStyle(document.body).fontFamily
  const theme = isDark ? 'dark' : 'light'
  // words that were cached before this release name no pairs
  const accent = accents?.[theme] ?? { fill: look.accent ?? BLUE[theme], text: WRITTEN[theme] }
  keepEvents(host)
  host.dataset['earshotOwn'] = ''
  host.classList.add(kind, theme, look.side ?? (rtl ? 'left' : 'right'))
  const tokens = {
    accent: accent.fill,
    'on-accent': accent.text,
    radius: `${look.radius}px`,
    font,
    lift: '',
    offset: look.offset === undefined ? '' : `${look.offset}px`,
  }
  for (const [name, value] of Object.entries(tokens)) {
    // what is not set is set back: the page may use these names for its own colours
    host.style.setProperty(`--${name}`, value || 'initial', 'important')
  }
  if (kind === 'inline') return { host, root, remove: () => root.replaceChildren() }

  const present = new AbortController()
  float(host, findModal, present.signal)
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

/**
 * Puts a host into the top layer: beside the body, which routers replace; while a modal dialog is open
 * into the dialog, outside of which nothing can be pressed.
 */
function float(host: HTMLElement, findModal: Mounting['findModal'], signal: AbortSignal): void {
  const modal = findModal?.()
  const parent = modal ?? document.documentElement
  parent.append(host)
  host.setAttribute('popover', 'manual')
  host.showPopover?.()
  const again = () => float(host, findModal, signal)
  modal?.addEventListener('close', again, { once: true, signal })
}

/**
 * What is done in the card is the card's: of the page's handlers, shortcuts would take letters and
 * arrows away, smooth scrolling the wheel, traps of open windows the focus, and shops that forbid
 * copying cancel what is typed.
 */
const OWN_EVENTS = 'keydown keypress keyup beforeinput paste selectstart wheel touchmove focusin'

function keepEvents(host: HTMLElement): void {
  for (const type of OWN_EVENTS.split(' ')) {
    host.addEventListener(type, (event) => event.stopPropagation())
  }
}

/** Keeps the sheet above the on-screen keyboard, which covers the page without resizing it. */
function followKeyboard(host: HTMLElement, signal: AbortSignal): void {
  const { visualViewport: view } = window
  if (!view) return
  const lift = () => {
    // a page that was pinched larger is no keyboard
    const covered = Math.max(0, innerHeight - view.height * view.scale - view.offsetTop)
    host.style.setProperty('--lift', `${covered}px`, 'important')
  }
  for (const type of ['resize', 'scroll']) view.addEventListener(type, lift, { signal })
  // it may be up already
  lift()
}
