import type { SurveyWords } from '#shared/words.ts'
import { mount } from '#widget/card/mount.ts'
import { drawCard } from '#widget/card/draw-card.tsx'
import * as extras from '#widget/extras/extras.ts'

/** it is drawn anew with every word: nothing may move */
const STYLE = `${extras.css}.step{animation:none}`

/**
 * Puts the real card into an element, sending nothing and remembering nothing. The only place that
 * knows how the widget draws a card.
 *
 * @param dark whether the page around it is
 * @returns takes it out again
 */
export function showPreview(element: HTMLElement, words: SurveyWords, dark: boolean): () => void {
  const theme = words.look.theme === 'auto' ? (dark ? 'dark' : 'light') : words.look.theme
  const host = document.createElement('div')
  element.replaceChildren(host)
  const { root } = mount({ ...words, look: { ...words.look, theme } }, 'inline', {
    element: host,
    css: STYLE,
  })
  const draw = () => {
    drawCard(root, { words, extras, stays: false, onProgress: () => {}, onClose: draw })
  }
  draw()
  return () => element.replaceChildren()
}
