/** inputs that take no text */
const PRESSED = new Set(['button', 'checkbox', 'radio', 'range', 'reset', 'submit'])

/**
 * Whether a field of the page holds the focus for typing, in whatever shadow it stands. A field that
 * the page has focused by itself, and nobody has touched, is none.
 */
export function isTyping(): boolean {
  let field = document.activeElement
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement
  if (!(field instanceof HTMLElement) || navigator.userActivation?.hasBeenActive === false) {
    return false
  }
  if (field instanceof HTMLInputElement) return !PRESSED.has(field.type)
  return field.isContentEditable || field.matches('textarea,select,[role=textbox],[role=combobox]')
}
