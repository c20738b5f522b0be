import { h, render } from 'preact'
import type { SurveyWords } from '#shared/words.ts'
import { langsWanted } from '../engine/fetch-words.ts'
import type { TagContext } from '../tag-context.ts'
import { debug } from '../debug.ts'
import { openFrame } from './open-frame.ts'
import { packFor } from './pack-for.ts'
import { showOnly } from './show-only.ts'

/**
 * Shows what a preview link or the id of a published survey stands for, under a badge that says so.
 * Where the collector refuses, the badge says why.
 */
export async function openPreview(tag: TagContext, token: string): Promise<void> {
  const { base, rules, settings } = tag
  const langs = encodeURIComponent(langsWanted(settings).join())
  const url = `${base}${rules.site}/preview/${encodeURIComponent(token)}?langs=${langs}`
  const reply = await fetch(url, { credentials: 'omit' })
  const pack = packFor(navigator.languages)
  const { root } = openFrame(pack.lang, 'badge')
  if (!reply.ok) {
    const { error }: { error: string } = await reply.json()
    render(<p role="alert">{error}</p>, root)
    return debug(error)
  }
  const words: SurveyWords = await reply.json()
  let isShown = false
  const show = () => {
    if (isShown) return
    isShown = true
    showOnly(tag, words)
      .catch(debug)
      .finally(() => (isShown = false))
  }
  render(
    <p>
      {pack.preview}
      <button type="button" onClick={show}>
        {pack.again}
      </button>
    </p>,
    root,
  )
  show()
}
