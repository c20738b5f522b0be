import { Field } from '../../form/field.tsx'
import { NumberField } from '../../form/number-field.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import type { SettingsPart } from './settings-part.ts'

/** What a site keeps of answers, how long, and how many from one network. */
export function KeepingPart({ typed, wrong, set }: SettingsPart) {
  const { site: words } = useSurveyWords()
  return (
    <section class="sheet stack">
      <h2 class="sheet-title">{words.keeping}</h2>
      <div class="pair">
        <NumberField
          label={words.retention}
          hint={words.retentionHint}
          value={typed.retentionDays}
          low={30}
          high={36_500}
          optional
          onValue={(days) => set({ retentionDays: days })}
        />
        <NumberField
          label={words.perNetwork}
          hint={words.perNetworkHint}
          value={typed.perNetwork}
          low={0}
          high={1_000_000}
          optional
          onValue={(answers) => set({ perNetwork: answers })}
        />
      </div>
      <Field
        label={words.queryNames}
        hint={words.queryNamesHint}
        value={typed.queryNames}
        error={wrong['queryNames']}
        onInput={(queryNames) => set({ queryNames })}
      />
    </section>
  )
}
