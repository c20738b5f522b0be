import { useEffect, useRef, useState } from 'preact/hooks'
import type { SurveyWords } from '#shared/words.ts'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { showPreview } from './preview-card.ts'
import './preview.css'

/** The real card on a page like a shop's, as a phone or a desktop would show it. */
export function Preview({ words }: { readonly words: SurveyWords | undefined }) {
  const { editor } = useSurveyWords()
  const [frame, setFrame] = useState<'phone' | 'desktop'>('phone')
  const place = useRef<HTMLDivElement>(null)
  const dark = words?.look.theme === 'dark'
  // drawn anew only when something that it shows has changed
  const stamp = JSON.stringify(words)
  useEffect(() => {
    if (!words || !place.current) return undefined
    return showPreview(place.current, words, dark)
  }, [stamp])

  return (
    <section class="preview" aria-label={editor.preview}>
      <fieldset class="picks">
        <legend class="unseen">{editor.preview}</legend>
        {(['phone', 'desktop'] as const).map((one) => (
          <label key={one} class="pick">
            <input
              type="radio"
              name="frame"
              checked={frame === one}
              onChange={() => setFrame(one)}
            />
            <span>{editor[one]}</span>
          </label>
        ))}
      </fieldset>
      <div
        class="shop"
        data-frame={frame}
        data-place={words?.look.place ?? 'corner'}
        data-dark={dark}
      >
        <div class="shop-page" aria-hidden="true">
          <div class="shop-bar" />
          <div class="shop-hero" />
          <div class="shop-goods">
            <span />
            <span />
            <span />
            <span />
          </div>
        </div>
        <div class="shop-card" ref={place} />
      </div>
      <p class="field-hint">{editor.previewHint}</p>
    </section>
  )
}
