import { CopyLine } from '../../form/copy-line.tsx'
import { Folded } from '../../parts/folded.tsx'
import { Qr } from '../../parts/qr.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'

/** A published survey by its own address: to copy, to print, to place inside a page. */
export function LinkPart({ survey, name }: { readonly survey: string; readonly name: string }) {
  const { publishing } = useSurveyWords()
  const link = `${location.origin}/s/${survey}`
  return (
    <Folded title={publishing.link} summary={link}>
      <p class="field-hint">{publishing.linkHint}</p>
      <CopyLine text={link} label={publishing.link} />
      <div class="survey-qr">
        <Qr text={link} label={`${publishing.qr}: ${name}`} />
      </div>
      <p class="field-hint">{publishing.embed}</p>
      <CopyLine
        text={`<earshot-survey survey="${survey}"></earshot-survey>`}
        label={publishing.embed}
      />
    </Folded>
  )
}
