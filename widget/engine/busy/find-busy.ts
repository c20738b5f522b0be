import type { Busy } from '#shared/moment.ts'
import { asksForConsent } from './consent-tool.ts'
import { isPainted } from './is-painted.ts'
import { isTyping } from './is-typing.ts'
import { layerAt } from './layer-at.ts'
import { shareOfView } from './share-of-view.ts'

/** a frame in focus may be a payment provider's field: its inside cannot be seen */
const PAYMENT = 'iframe,[autocomplete^=cc-],[name*=cardnumber i],[name*=card-number i]'
const DIALOGS = 'dialog[open],[aria-modal=true],[role=dialog],[role=alertdialog],[popover]'
/** the panel and cards of the tag itself */
const OWN = '[data-earshot-own]'
/** a hint, a menu or a chat's greeting is smaller */
const LEAST_DIALOG = 0.1
/** from the window's lower corner to the middle of where the card comes */
const CARD = { x: 220, y: 150 }

/** What must not be disturbed on this page just now. Reads layout, so it is asked last. */
export function findBusy(): Busy | undefined {
  if (document.activeElement?.matches(PAYMENT)) return 'payment'
  if (isTyping()) return 'typing'
  if (asksForConsent()) return 'banner'
  if ([...document.querySelectorAll(DIALOGS)].some(isOpenDialog)) return 'dialog'
  const x = Math.max(innerWidth / 2, innerWidth - CARD.x)
  const isCovered = layerAt(innerWidth / 2, innerHeight / 2) ?? layerAt(x, innerHeight - CARD.y)
  return isCovered ? 'covered' : undefined
}

function isOpenDialog(element: Element): boolean {
  if (element.matches(OWN)) return false
  const isSaidOpen = element.matches('dialog[open],[aria-modal=true]')
  return isPainted(element) && (isSaidOpen || shareOfView(element) >= LEAST_DIALOG)
}
