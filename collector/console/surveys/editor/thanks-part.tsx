import { useState } from 'preact/hooks'
import type { Thanks } from '#shared/look.ts'
import type { LanguagePack } from '#shared/words/pack.ts'
import { localize } from '#shared/words/localize.ts'
import { Field } from '../../form/field.tsx'
import { Check } from '../../form/check.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { Folded } from '../../parts/folded.tsx'
import type { PartProps } from './part-props.ts'
import { patched, type Change } from './patched.ts'
import { WordsField } from './words-field.tsx'
import { withText } from './with-text.ts'

/** What everyone who answers sees at the end. */
export function ThanksPart(
  props: PartProps & {
    readonly lang: string
    readonly brand: string
    readonly pack: LanguagePack | undefined
  },
) {
  const { editor } = useSurveyWords()
  const { draft, change, lang, brand, pack } = props
  const thanks = draft.thanks ?? {}
  const [url, setUrl] = useState(thanks.link?.url ?? '')
  const set = (next: Change<Thanks>, step: string) =>
    change({ thanks: patched(thanks, next) }, step)
  const words = thanks.link?.text ?? { [lang]: editor.link }
  const summary = [
    thanks.text ? localize(thanks.text, [lang]) : editor.defaultText,
    thanks.link && editor.link,
    thanks.coupon && editor.coupon,
  ]
    .filter(Boolean)
    .join(' · ')
  const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text)

  return (
    <Folded title={editor.thanks} summary={summary}>
      <WordsField
        key={lang}
        label={editor.thanksText}
        lang={lang}
        text={thanks.text}
        fallback={pack?.thanks}
        brand={brand}
        onText={(text) => set({ text }, `thanks ${lang}`)}
      />
      <div class="pair">
        <Field
          label={editor.link}
          hint={editor.linkHint}
          value={url}
          error={url === '' || isAddress(url) ? undefined : editor.linkHint}
          onInput={(typed) => {
            setUrl(typed)
            if (typed === '') set({ link: undefined }, 'link')
            else if (isAddress(typed)) set({ link: { url: typed, text: words } }, 'link')
          }}
          input={{ type: 'url', placeholder: 'https://' }}
        />
        {thanks.link && (
          <Field
            label={editor.linkText}
            value={thanks.link.text[lang] ?? ''}
            onInput={(typed) => {
              const text = withText(words, lang, typed)
              if (text && thanks.link) set({ link: { url: thanks.link.url, text } }, `link ${lang}`)
            }}
            input={{ lang }}
          />
        )}
        <Field
          label={editor.coupon}
          value={thanks.coupon ?? ''}
          onInput={(coupon) => set({ coupon: coupon || undefined }, 'coupon')}
          input={{ maxLength: 100, autoComplete: 'off' }}
        />
      </div>
      <Check
        label={editor.incentive}
        checked={draft.incentive ?? false}
        onChange={(incentive) => change({ incentive: incentive || undefined })}
      />
    </Folded>
  )
}
