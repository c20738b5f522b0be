import { isPainted } from './is-painted.ts'
import { pathAt } from './path-at.ts'
import { shareOfView } from './share-of-view.ts'

/** what consent tools call what they ask in, by their makers' documents, or by what it is */
const TOOLS = [
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
  'cookie',
  'consent',
  'gdpr',
]
  .flatMap((name) => [`[id*=${name} i]`, `[class*=${name} i]`])
  .join()

/** what a bar says that no list names, and what it lets one press */
const SAYS = /cookie|쿠키|クッキー/i
const AGREES = /accep|akzep|agree|동의|同意|接受/i

const CHOICES = 'button,a[href],input,[role=button]'
/** a control that stays when all is settled is smaller */
const LEAST_SHARE = 0.03
/** px from an edge of the window: within the lowest of bars */
const EDGE = 20

/** Whether a consent tool asks the shopper now. */
export function asksForConsent(): boolean {
  const tools = [...document.querySelectorAll(TOOLS)]
  return (
    tools.some((tool) => !tool.closest('header,nav') && partsOf(tool).some(isAsking)) ||
    [EDGE, innerHeight - EDGE].some((y) => [...pathAt(innerWidth / 2, y)].some(saysSo))
  )
}

/** Whether what is pinned to an edge reads as such a question. */
function saysSo(element: Element): boolean {
  const { textContent } = element
  return SAYS.test(`${textContent}`) && isAsking(element) && AGREES.test(`${textContent}`)
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
