import { useState } from 'preact/hooks'
import { contrast } from '#shared/lint/contrast.ts'
import type { Look } from '#shared/look.ts'
import { Field } from '../../form/field.tsx'
import { Check } from '../../form/check.tsx'
import { NumberField } from '../../form/number-field.tsx'
import { Select } from '../../form/select.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { Folded } from '../../parts/folded.tsx'
import type { PartProps } from './part-props.ts'
import { patched, type Change } from './patched.ts'

/** what a filled button needs against the paper to be seen as one: WCAG 2.2, 1.4.11 */
const MIN_CONTRAST = 3

/** Where and how the card appears. */
export function LookPart({ draft, change }: PartProps) {
  const { editor } = useSurveyWords()
  const look = draft.look ?? {}
  const [typed, setTyped] = useState(look.accent ?? '')
  const set = (next: Change<Partial<Look>>, step?: string) =>
    change({ look: patched(look, next) }, step)
  const isColour = /^#[0-9a-fA-F]{6}$/.test(typed)
  const ratio = isColour ? contrast(typed, '#ffffff') : undefined
  const isLow = ratio !== undefined && ratio < MIN_CONTRAST
  const told = ratio?.toFixed(1) ?? ''

  return (
    <Folded
      title={editor.look}
      summary={[
        editor.places[look.place ?? 'corner'],
        editor.themes[look.theme ?? 'auto'],
        look.accent,
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <div class="pair">
        <Select
          label={editor.place}
          value={look.place ?? 'corner'}
          options={editor.places}
          onPick={(place) => set({ place })}
        />
        <Select
          label={editor.theme}
          value={look.theme ?? 'auto'}
          options={editor.themes}
          onPick={(theme) => set({ theme })}
        />
        <Field
          label={editor.accent}
          value={typed}
          hint={ratio !== undefined && !isLow ? editor.contrast(told) : editor.accentHint}
          error={isLow ? editor.contrastLow(told) : undefined}
          onInput={(accent) => {
            setTyped(accent)
            const isFit = /^#[0-9a-fA-F]{6}$/.test(accent)
            if (isFit || accent === '') set({ accent: isFit ? accent : undefined }, 'accent')
          }}
          input={{ spellcheck: false, maxLength: 7, autoComplete: 'off' }}
          end={isColour && <span class="swatch" style={{ background: typed }} />}
        />
        <NumberField
          label={editor.radius}
          value={look.radius ?? 12}
          low={0}
          high={24}
          onValue={(radius) => set({ radius }, 'radius')}
        />
      </div>
      <Check
        label={editor.pageFont}
        checked={look.font === 'page'}
        onChange={(page) => set({ font: page ? 'page' : undefined })}
      />
    </Folded>
  )
}
