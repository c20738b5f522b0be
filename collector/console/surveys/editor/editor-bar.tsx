import { useMemo } from 'preact/hooks'
import type { Site } from '#shared/site.ts'
import { surveyOf } from '#shared/survey-of.ts'
import { surveyChanges } from '#shared/survey-changes.ts'
import type { Survey } from '#shared/survey.ts'
import { FirstAskLine } from '../../asked/first-ask-line.tsx'
import { troubleOf } from '../../form/trouble-of.ts'
import { useWords } from '../../words/use-words.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { PreviewLinkPart } from './preview-link-part.tsx'
import type { DraftEditor } from './use-draft.ts'

/** What is published and what is not, how saving stands, undo, and publish; it stays in view. */
export function EditorBar(props: {
  readonly draftEditor: DraftEditor
  readonly site: Site
  readonly survey: string
  /** of the draft, at the collector */
  readonly address: string
  readonly published: Survey | undefined
  readonly paused: boolean
  readonly justPublished: boolean
  readonly refused: string
  readonly onPublish: () => void
}) {
  const { editor, publishing, surveys } = useSurveyWords()
  const { form } = useWords().pack
  const { draftEditor, site, survey, published, paused, justPublished, refused } = props
  const { draft, state, theirs } = draftEditor
  const ver = published?.ver ?? 0
  const unsaved = state === 'incomplete' && draftEditor.refused
  const cannot = refused || (unsaved ? troubleOf(unsaved, form) : '')
  const would = useMemo(
    () => surveyOf(draft, { id: survey, site: site.id, ver: ver + 1, lang: site.lang }),
    [draft, site, survey, ver],
  )
  const differs = useMemo(
    () => published && surveyChanges(published, would).length > 0,
    [published, would],
  )
  const stands = published && (paused ? editor.isPaused(ver) : editor.isLive(ver))

  return (
    <header class="editor-bar">
      <div class="editor-acts">
        <h1 class="editor-title">
          {draft.name ?? survey}
          <span class="editor-stands" data-differs={differs}>
            {stands ?? editor.isDraft}
            {differs && ` · ${editor.differs}`}
          </span>
        </h1>
        <p class="editor-state" role="status" data-state={state}>
          {state === 'newer' ? editor.newer(theirs?.note?.savedBy ?? '?') : editor[state]}
        </p>
        {state === 'newer' && (
          <>
            <button class="button" type="button" onClick={draftEditor.takeTheirs}>
              {editor.takeTheirs}
            </button>
            <button class="button" type="button" onClick={draftEditor.keepMine}>
              {editor.keepMine}
            </button>
          </>
        )}
        <button
          class="button"
          type="button"
          disabled={!draftEditor.canUndo}
          onClick={draftEditor.undo}
        >
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
      {cannot !== '' && (
        <p class="field-error" role="alert">
          {editor.cannot} {cannot}
        </p>
      )}
      {justPublished && state === 'saved' && (
        <p class="editor-done" role="status">
          {editor.published}
        </p>
      )}
      <p class="editor-when">
        <FirstAskLine survey={would} site={site} paused={paused} />
      </p>
      <div class="editor-links">
        {published && (
          <>
            <a
              href={`/s/${survey}?test`}
              target="_blank"
              rel="noopener"
              title={publishing.testHint}
            >
              {publishing.testResponse}
            </a>
            <a href={`/surveys/${survey}`}>{editor.live}</a>
            <a href={`/sites/${site.id}/surveys/${survey}/versions`}>{surveys.versions}</a>
          </>
        )}
        <PreviewLinkPart draftEditor={draftEditor} address={props.address} />
      </div>
    </header>
  )
}
