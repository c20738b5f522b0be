import type { tools } from '../desk/obey.ts'
import type { Guest } from '../guest.ts'

/** Fills an `<earshot-survey>`, if its survey may be asked here; on a hosted page it always may. */
export async function fillElement(
  guest: Guest,
  element: HTMLElement,
  { find, firstReason, speak, show }: typeof tools,
): Promise<void> {
  if (element.shadowRoot) return
  const survey = find(guest, element.getAttribute('survey'))
  const reason = firstReason(guest, { ...survey, trigger: { on: 'inline' } })
  if (reason && guest.settings.hosted === undefined) return
  const words = await speak(guest, survey)
  await show(guest, words, { asks: false, place: 'inline', element })
}
