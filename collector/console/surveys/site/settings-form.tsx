import type { SiteReply } from '#shared/site-replies.ts'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { AskingPart } from './asking-part.tsx'
import { KeepingPart } from './keeping-part.tsx'
import { ShopperPart } from './shopper-part.tsx'
import { useSettings } from './use-settings.ts'
import { VisitsPart } from './visits-part.tsx'

/** The settings of a site as a form that saves them. */
export function SettingsForm({ reply }: { readonly reply: SiteReply }) {
  const { site: words } = useSurveyWords()
  const { said, save, ...part } = useSettings(reply)
  return (
    <form
      class="desk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // a number that does not fit was never taken over: saving would keep another than is read
        const unfit = event.currentTarget.querySelector<HTMLElement>('input[aria-invalid=true]')
        if (unfit) unfit.focus()
        else void save()
      }}
    >
      <ShopperPart {...part} />
      <AskingPart {...part} />
      <KeepingPart {...part} />
      <VisitsPart {...part} />
      <div class="desk-acts">
        <button class="button button-main" type="submit">
          {words.save}
        </button>
        <p role="status" class="quiet">
          {said}
        </p>
        <p role="alert" class="field-error">
          {part.wrong['']}
        </p>
      </div>
    </form>
  )
}
