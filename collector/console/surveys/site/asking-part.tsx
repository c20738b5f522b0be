import { Area } from '../../form/area.tsx'
import { Field } from '../../form/field.tsx'
import { NumberField } from '../../form/number-field.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import type { SettingsPart } from './settings-part.ts'

/** How often a site asks, where never, and which traits it counts. */
export function AskingPart({ typed, wrong, set }: SettingsPart) {
  const { site: words } = useSurveyWords()
  return (
    <section class="sheet stack">
      <h2 class="sheet-title">{words.asking}</h2>
      <div class="pair">
        <NumberField
          label={words.budget}
          hint={words.budgetHint}
          value={typed.asksPerQuarter}
          low={1}
          high={50}
          onValue={(asksPerQuarter = 4) => set({ asksPerQuarter })}
        />
        <NumberField
          label={words.gap}
          hint={words.gapHint}
          value={typed.gapDays}
          low={0}
          high={365}
          onValue={(gapDays = 14) => set({ gapDays })}
        />
      </div>
      <Area
        label={words.quiet}
        hint={words.quietHint}
        value={typed.quietPaths}
        error={wrong['quietPaths']}
        onInput={(quietPaths) => set({ quietPaths })}
      />
      <Field
        label={words.facets}
        hint={words.facetsHint}
        value={typed.facets}
        error={wrong['facets']}
        onInput={(facets) => set({ facets })}
      />
    </section>
  )
}
