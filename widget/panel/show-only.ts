import type { SurveyWords } from '#shared/words.ts'
import { whoIs } from '../desk/known.ts'
import { fetchCard, fetchRest } from '../desk/parts.ts'
import type { Guest } from '../guest.ts'

/**
 * Shows a survey as a shopper would see it, and counts nothing: no memory of it, no response, no
 * event in the page.
 *
 * @returns once it is closed
 */
export async function showOnly(guest: Guest, plain: SurveyWords): Promise<void> {
  const [{ drawCard, mount }, rest] = await Promise.all([fetchCard(), fetchRest()])
  const words = rest.prepare(plain, whoIs(guest).traits ?? {}, Math.random)
  const focused = document.activeElement
  const place = words.look.place === 'centre' ? 'centre' : 'sheet'
  const { root, remove } = mount(words, place, undefined, rest.css)
  await new Promise<void>((closed) => {
    drawCard(root, {
      words,
      rest,
      stays: false,
      onProgress() {},
      onClose() {
        if (root.activeElement && focused instanceof HTMLElement) focused.focus()
        remove()
        closed()
      },
    })
  })
}
