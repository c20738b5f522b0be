import type { SurveyRules } from '#shared/rules.ts'
import type { tools } from '../engine/obey.ts'
import type { TagContext } from '../tag-context.ts'
import { debug } from '../debug.ts'
import { findModal } from './find-modal.ts'
import css from './tab.css?inline'

/** Draws the always-there tab, which opens the question and comes back after it; until the view ends. */
export async function openTab(
  tag: TagContext,
  survey: SurveyRules,
  until: AbortSignal,
  engine: typeof tools,
): Promise<void> {
  const words = await engine.speak(tag, survey)
  const { mount } = await engine.fetchCard()
  if (until.aborted) return
  const { root, remove } = mount(words, 'edge', { css, findModal })
  async function open(): Promise<void> {
    remove()
    await engine.show(tag, words, { asks: false, place: 'sheet' })
    await openTab(tag, survey, until, engine)
  }
  const button = document.createElement('button')
  button.className = 'main tab'
  button.textContent = words.ui.tab
  button.addEventListener('click', () => void open().catch(debug))
  root.append(button)
  until.addEventListener('abort', remove)
}
