import { useState } from 'preact/hooks'
import type { Thanks } from '#shared/look.ts'
import type { LanguagePack } from '#shared/words/pack.ts'
import { Field } from '../../form/field.tsx'
import { Area } from '../../form/area.tsx'
import { Check } from '../../form/check.tsx'
import { useDeskWords } from '../words/desk-words.ts'
import { Folded } from '../../parts/folded.tsx'
import type { PartProps } from './part-props.ts'
import { patched, type Change } from './patched.ts'
import { withText } from './with-text.ts'

/** What everyone who answers sees at the end. */
export function ThanksPart(
  props: PartProps & { readonly lang: string; readonly pack: LanguagePack | undefined },
) {
  const { editor } = useDeskWords()
  const { draft, change, lang, pack } = props
  const thanks = draft.thanks ?? {}
  const [url, setUrl] = useState(thanks.link?.url ?? '')
  const set = (next: Change<Thanks>, step: string) =>
    change({ thanks: patched(thanks, next) }, step)
  const words = thanks.link?.text ?? { [lang]: editor.link }
  const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text)

  return (
    <Folded title={editor.thanks}>
      <Area
        label={editor.thanksText}
        value={thanks.text?.[lang] ?? ''}
        onInput={(text) => set({ text: withText(thanks.text, lang, text) }, `thanks ${lang}`)}
        area={{ lang, placeholder: pack?.thanks ?? '' }}
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
