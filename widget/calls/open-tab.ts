import type { SurveyRules } from '#shared/rules.ts'
import type { tools } from '../desk/obey.ts'
import type { Guest } from '../guest.ts'

/** Draws the always-there tab, which opens the question and comes back after it; until the view ends. */
export async function openTab(
  guest: Guest,
  survey: SurveyRules,
  until: AbortSignal,
  desk: typeof tools,
): Promise<void> {
  const words = await desk.speak(guest, survey)
  const { mount, drawTab } = await desk.fetchCard()
  if (until.aborted) return
  const { root, remove } = mount(words, 'edge')
  async function open(): Promise<void> {
    remove()
    await desk.show(guest, words, { asks: false, place: 'sheet' })
    await openTab(guest, survey, until, desk)
  }
  drawTab(root, words.ui.tab, () => void open().catch(desk.say))
  until.addEventListener('abort', remove)
}
