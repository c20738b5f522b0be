import type { SurveyRules } from '#shared/rules.ts'
import type { tools } from '../engine/obey.ts'
import type { TagContext } from '../tag-context.ts'
import { debug } from '../debug.ts'

/** Draws the always-there tab, which opens the question and comes back after it; until the view ends. */
export async function openTab(
  tag: TagContext,
  survey: SurveyRules,
  until: AbortSignal,
  engine: typeof tools,
): Promise<void> {
  const words = await engine.speak(tag, survey)
  const { mount, drawTab } = await engine.fetchCard()
  if (until.aborted) return
  const { root, remove } = mount(words, 'edge')
  async function open(): Promise<void> {
    remove()
    await engine.show(tag, words, { asks: false, place: 'sheet' })
    await openTab(tag, survey, until, engine)
  }
  drawTab(root, words.ui.tab, () => void open().catch(debug))
  until.addEventListener('abort', remove)
}
