import css from './panel.css?inline'

/** Where the panel lives in the page: its own shadow root in the top layer. */
export interface Frame {
  readonly root: ShadowRoot
  remove(): void
}

/** Puts an empty frame into the page, beside the body, which routers replace. */
export function openFrame(lang: string, kind: 'panel' | 'badge'): Frame {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  host.className = kind
  host.dataset['earshotOwn'] = ''
  host.lang = lang
  host.dir = 'ltr'
  document.documentElement.append(host)
  host.popover = 'manual'
  host.showPopover?.()
  return { root, remove: () => host.remove() }
}
