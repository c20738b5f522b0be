import type { tools } from '../engine/obey.ts'
import type { TagContext } from '../tag-context.ts'

/** Fills an `<earshot-survey>`, if its survey may be asked here; on a hosted page it always may. */
export async function fillElement(
  tag: TagContext,
  element: HTMLElement,
  { find, firstReason, speak, show }: typeof tools,
): Promise<void> {
  if (element.shadowRoot) return
  const survey = find(tag, element.getAttribute('survey'))
  const reason = firstReason(tag, { ...survey, trigger: { on: 'inline' } })
  if (reason && tag.settings.hosted === undefined) return
  const words = await speak(tag, survey)
  await show(tag, words, { asks: false, place: 'inline', element })
}
