import type { SurveyWords } from '#shared/words.ts'
import { whoIs } from '../engine/identity.ts'
import { fetchCard, fetchExtras } from '../engine/load-chunks.ts'
import type { TagContext } from '../tag-context.ts'

/**
 * Shows a survey as a shopper would see it, and counts nothing: no memory of it, no response, no
 * event in the page.
 *
 * @returns once it is closed
 */
export async function showOnly(tag: TagContext, plain: SurveyWords): Promise<void> {
  const [{ drawCard, mount }, extras] = await Promise.all([fetchCard(), fetchExtras()])
  const words = extras.prepare(plain, whoIs(tag).traits ?? {}, Math.random)
  const focused = document.activeElement
  const place = words.look.place === 'centre' ? 'centre' : 'sheet'
  const { root, remove } = mount(words, place, { css: extras.css })
  await new Promise<void>((closed) => {
    drawCard(root, {
      words,
      extras,
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
