import type { Audience, Device } from '#shared/asking.ts'
import { surveyOf } from '#shared/survey-of.ts'
import { Check } from '../../form/check.tsx'
import { NumberField } from '../../form/number-field.tsx'
import { Select } from '../../form/select.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { useSummary } from '../../asked/use-summary.ts'
import { Folded } from '../../parts/folded.tsx'
import { EstimateLine } from './estimate-line.tsx'
import { FiltersField } from './filters-field.tsx'
import { ListField } from './list-field.tsx'
import type { PartProps } from './part-props.ts'
import { patched, type Change } from './patched.ts'
import { RulesField } from './rules-field.tsx'
import { UtmField } from './utm-field.tsx'

const DEVICES = ['phone', 'tablet', 'desktop'] as const satisfies readonly Device[]

/** Who may be asked. */
export function AudiencePart({ draft, change, site }: PartProps & { readonly site: string }) {
  const { editor } = useSurveyWords()
  const audience = draft.audience ?? {}
  const set = (next: Change<Partial<Audience>>, step?: string) =>
    change({ audience: patched(audience, next) }, step)
  const devices = audience.devices ?? DEVICES
  // what is left open is as the survey would be published
  const { audience: whole } = surveyOf(draft, { id: '', site, ver: 1, lang: 'en' })

  function toggle(device: Device, on: boolean) {
    const next = DEVICES.filter((one) => (one === device ? on : devices.includes(one)))
    if (next.length > 0) set({ devices: next.length === DEVICES.length ? undefined : next })
  }

  return (
    <Folded title={editor.whom} summary={useSummary(draft, 'targeting')}>
      <RulesField
        label={editor.pages}
        hint={editor.pagesHint}
        rules={audience.pages}
        onRules={(pages) => set({ pages }, 'pages')}
      />
      <RulesField
        label={editor.notPages}
        rules={audience.notPages}
        onRules={(notPages) => set({ notPages }, 'notPages')}
      />
      <fieldset class="checks">
        <legend>{editor.devices}</legend>
        {DEVICES.map((device) => (
          <Check
            key={device}
            label={editor.device[device]}
            checked={devices.includes(device)}
            onChange={(on) => toggle(device, on)}
          />
        ))}
      </fieldset>
      <div class="trio">
        <Select
          label={editor.visit}
          value={audience.visit ?? 'any'}
          options={editor.visits}
          onPick={(visit) => set({ visit: visit === 'any' ? undefined : visit })}
        />
        <NumberField
          label={editor.minPages}
          value={whole.minPages}
          low={1}
          high={1_000}
          onValue={(minPages) => set({ minPages }, 'minPages')}
        />
        <NumberField
          label={editor.minDays}
          value={whole.minDaysKnown}
          low={0}
          high={3_650}
          onValue={(minDaysKnown) => set({ minDaysKnown }, 'minDays')}
        />
        <NumberField
          label={editor.minVisits}
          value={whole.minVisits}
          low={1}
          high={1_000}
          onValue={(minVisits) => set({ minVisits }, 'minVisits')}
        />
        <ListField
          by="comma"
          label={editor.langs}
          hint={editor.langsHint}
          list={audience.langs}
          onList={(langs) => set({ langs }, 'langs')}
        />
        <ListField
          by="comma"
          label={editor.events}
          hint={editor.eventsHint}
          list={audience.events}
          onList={(events) => set({ events }, 'events')}
        />
      </div>
      <div class="pair">
        <ListField
          by="line"
          label={editor.referrers}
          hint={editor.referrersHint}
          list={audience.referrers}
          onList={(referrers) => set({ referrers }, 'referrers')}
        />
        <UtmField utm={audience.utm} onUtm={(utm) => set({ utm }, 'utm')} />
      </div>
      <FiltersField
        legend={editor.traits}
        max={20}
        filters={audience.traits}
        onFilters={(traits, step) => set({ traits }, step)}
      />
      <EstimateLine site={site} audience={audience} />
    </Folded>
  )
}
