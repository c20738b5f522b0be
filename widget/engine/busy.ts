import type { Busy } from '#shared/moment.ts'

/** what shops and consent tools call their banners */
const BANNERS = ['cookie', 'consent', 'onetrust']
  .flatMap((name) => [`[id*=${name} i]`, `[class*=${name} i]`])
  .join()

/** What must not be disturbed on this page just now. Reads layout, so it is asked last. */
export function findBusy(): Busy | undefined {
  // a frame in focus may be a payment provider's field: its inside cannot be seen
  const payment = 'iframe,[autocomplete^=cc-],[name*=cardnumber i],[name*=card-number i]'
  if (document.activeElement?.matches(payment)) return 'payment'
  if (shown('dialog[open],[aria-modal=true]').length) return 'dialog'
  const isPinned = (element: Element) => /fixed|sticky/.test(getComputedStyle(element).position)
  return shown(BANNERS).some(isPinned) ? 'banner' : undefined
}

function shown(selector: string): Element[] {
  return [...document.querySelectorAll(selector)].filter((element) => {
    const { top, bottom, width } = element.getBoundingClientRect()
    // browsers of 2023 cannot tell; a dialog that is not painted has no size there as a rule
    const isPainted =
      element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true
    return isPainted && width > 0 && bottom > 0 && top < innerHeight
  })
}
