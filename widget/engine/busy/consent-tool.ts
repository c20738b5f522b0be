import { isPainted } from './is-painted.ts'
import { shareOfView } from './share-of-view.ts'

/** what consent tools call what they ask in, by their makers' documents, or by what it is */
const TOOLS = [
  'onetrust',
  'shopify-pc',
  'usercentrics',
  'didomi',
  'qc-cmp',
  'iubenda-cs',
  'axeptio',
  'sp_message',
  'cmpbox',
  'tarteaucitron',
  'osano',
  'klaro',
  'cc-window',
  'cookie',
  'consent',
  'gdpr',
]
  .flatMap((name) => [`[id*=${name} i]`, `[class*=${name} i]`])
  .join()

const CHOICES = 'button,a[href],input,[role=button]'
/** a control that stays when all is settled is smaller */
const LEAST_SHARE = 0.03

/** Whether a consent tool asks the shopper now. */
export function asksForConsent(): boolean {
  const tools = [...document.querySelectorAll(TOOLS)]
  return tools.some((tool) => !tool.closest('header,nav') && partsOf(tool).some(isAsking))
}

/** The element and what it draws: a tool may have no size of its own, or a shadow. */
function partsOf(tool: Element): Element[] {
  const { shadowRoot } = tool
  return [tool, ...(shadowRoot ?? tool).querySelectorAll('*')]
}

/** Pinned to the window, large, and with choices: what is settled leaves a small control at most. */
function isAsking(element: Element): boolean {
  const { position } = getComputedStyle(element)
  const isPinned = position === 'fixed' || position === 'sticky'
  if (!isPinned || shareOfView(element) < LEAST_SHARE || !isPainted(element)) return false
  return (
    Boolean(element.querySelector('iframe')) ||
    [...element.querySelectorAll(CHOICES)].some(isPainted)
  )
}
