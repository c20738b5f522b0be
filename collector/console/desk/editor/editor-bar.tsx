import type { Survey } from '#shared/survey.ts'
import { useDeskWords } from '../words/desk-words.ts'
import { PreviewLinkPart } from './preview-link-part.tsx'
import type { Desk } from './use-draft.ts'

/** How saving stands, undo, and publish; it stays in view. */
export function EditorBar(props: {
  readonly desk: Desk
  readonly survey: string
  /** of the draft, at the collector */
  readonly address: string
  readonly published: Survey | undefined
  readonly justPublished: boolean
  readonly refused: string
  readonly onPublish: () => void
  readonly onLeave: () => void
}) {
  const { editor } = useDeskWords()
  const { desk, survey, published, justPublished, refused } = props
  const { state, theirs } = desk

  return (
    <header class="editor-bar">
      <div class="editor-acts">
        <p class="editor-state" role="status" data-state={state}>
          {state === 'newer' ? editor.newer(theirs?.note?.savedBy ?? '?') : editor[state]}
        </p>
        {state === 'newer' && (
          <>
            <button class="button" type="button" onClick={desk.takeTheirs}>
              {editor.takeTheirs}
            </button>
            <button class="button" type="button" onClick={desk.keepMine}>
              {editor.keepMine}
            </button>
          </>
        )}
        <button class="button" type="button" disabled={!desk.canUndo} onClick={desk.undo}>
          {editor.undo}
        </button>
        <button
          class="button button-main"
          type="button"
          disabled={state === 'newer' || state === 'incomplete'}
          onClick={props.onPublish}
        >
          {editor.publish}
        </button>
      </div>
      {(refused !== '' || (desk.sentence !== '' && state === 'incomplete')) && (
        <p class="field-error" role="alert">
          {editor.cannot} <span lang="en">{refused || desk.sentence}</span>
        </p>
      )}
      {justPublished && state === 'saved' && (
        <p class="editor-done" role="status">
          {editor.published}
        </p>
      )}
      {published && (
        <p class="editor-links">
          <a href={`/surveys/${survey}`}>{editor.live}</a>
          <a href={`/s/${survey}`} target="_blank" rel="noopener">
            {editor.test}
          </a>
        </p>
      )}
      <PreviewLinkPart desk={desk} address={props.address} />
    </header>
  )
}
