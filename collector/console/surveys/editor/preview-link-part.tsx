import { useState } from 'preact/hooks'
import type { PreviewLink } from '#shared/site-replies.ts'
import { send } from '../../api/send.ts'
import { CopyLine } from '../../form/copy-line.tsx'
import { troubleOf } from '../../form/trouble-of.ts'
import { useWords } from '../../words/use-words.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import type { DraftEditor } from './use-draft.ts'

/** What is saved, on the shop's own page: by a link that only its holder sees through, for an hour. */
export function PreviewLinkPart(props: {
  readonly draftEditor: DraftEditor
  readonly address: string
}) {
  const { editor } = useSurveyWords()
  const { pack, format } = useWords()
  const { draftEditor, address } = props
  const [link, setLink] = useState<PreviewLink>()
  const [trouble, setTrouble] = useState('')

  async function make(): Promise<void> {
    // an unfinished draft is refused with the place of what is missing
    if (draftEditor.state !== 'saved' && (await draftEditor.flush()) === undefined) return
    const sent = await send<PreviewLink>('POST', `${address}/preview`)
    setTrouble(sent.ok ? '' : troubleOf(sent.problem, pack.form))
    setLink(sent.ok ? sent.data : undefined)
  }

  return (
    <div class="editor-shop">
      <p class="editor-links">
        {link?.url ? (
          <a href={link.url} target="_blank" rel="noopener">
            {editor.shopOpen}
          </a>
        ) : (
          <button type="button" onClick={() => void make()}>
            {editor.shop}
          </button>
        )}
        {link && <span class="quiet">{editor.shopHint(format.instant(link.expires))}</span>}
      </p>
      {link && !link.url && (
        <>
          <p class="quiet">{editor.shopQuery}</p>
          <CopyLine text={`?${link.query}`} label={editor.shopQuery} />
        </>
      )}
      {trouble && (
        <p class="field-error" role="alert" lang="en">
          {trouble}
        </p>
      )}
    </div>
  )
}
