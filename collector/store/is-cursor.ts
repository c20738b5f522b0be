/** Whether a text is a cursor that a page gave. */
export function isCursor(text: string): boolean {
  return /^\d{1,15}\.\d{1,15}$/.test(text)
}
