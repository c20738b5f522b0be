import { Area } from '../../form/area.tsx'
import { Check } from '../../form/check.tsx'
import { NumberField } from '../../form/number-field.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import type { SettingsPart } from './settings-part.ts'

/** Whether visits are counted, by which events, and when a customer has gone quiet. */
export function VisitsPart({ typed, wrong, set }: SettingsPart) {
  const { site: words } = useSurveyWords()
  return (
    <section class="sheet stack">
      <h2 class="sheet-title">{words.visits}</h2>
      <div>
        <Check
          label={words.countVisits}
          checked={typed.countVisits}
          onChange={(countVisits) => set({ countVisits })}
        />
        <p class="quiet">{words.countVisitsHint}</p>
      </div>
      <Area
        label={words.eventAliases}
        hint={words.eventAliasesHint}
        value={typed.eventAliases}
        error={wrong['eventAliases']}
        onInput={(eventAliases) => set({ eventAliases })}
      />
      <NumberField
        label={words.activeDays}
        hint={words.activeDaysHint}
        value={typed.activeDays}
        low={30}
        high={365}
        optional
        onValue={(days) => set({ activeDays: days })}
      />
    </section>
  )
}
