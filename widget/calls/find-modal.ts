/**
 * The modal dialog that the shopper is in, outside of which nothing can be pressed: the last of the
 * page, or the one around the focus in whatever open shadow it stands.
 */
export function findModal(): HTMLDialogElement | undefined {
  const ofPage = [...document.querySelectorAll('dialog')]
  return [...ofPage, ...focusedDialogs()].findLast((one) => one.matches(':modal'))
}

function focusedDialogs(): HTMLDialogElement[] {
  const found: HTMLDialogElement[] = []
  let root: DocumentOrShadowRoot | null | undefined = document
  while (root) {
    const { activeElement }: DocumentOrShadowRoot = root
    const dialog = activeElement?.closest('dialog')
    if (dialog) found.push(dialog)
    root = activeElement?.shadowRoot
  }
  return found
}
