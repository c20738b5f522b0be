import type { Trigger } from '#shared/asking.ts'
import { Field } from '../../form/field.tsx'
import { NumberField } from '../../form/number-field.tsx'
import { Select } from '../../form/select.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { useSummary } from '../../asked/use-summary.ts'
import { Folded } from '../../parts/folded.tsx'
import { FiltersField } from './filters-field.tsx'
import type { PartProps } from './part-props.ts'
import { patched } from './patched.ts'

/** What a moment begins with when it is picked. */
const FIRST: { readonly [On in Trigger['on']]: Extract<Trigger, { on: On }> } = {
  load: { on: 'load' },
  seconds: { on: 'seconds', seconds: 10 },
  scroll: { on: 'scroll', percent: 50 },
  exit: { on: 'exit' },
  idle: { on: 'idle', minutes: 15 },
  click: { on: 'click', selector: '#feedback' },
  event: { on: 'event', name: 'purchase' },
  tab: { on: 'tab' },
  inline: { on: 'inline' },
  call: { on: 'call' },
}

/** What makes a survey want to ask. */
export function TriggerPart({ draft, change }: PartProps) {
  const { editor } = useSurveyWords()
  const trigger = draft.trigger ?? FIRST.load
  const set = (next: Trigger, step?: string) => change({ trigger: next }, step)
  return (
    <Folded title={editor.when} summary={useSummary(draft, 'trigger')}>
      <Select
        label={editor.trigger}
        value={trigger.on}
        options={editor.triggers}
        onPick={(on) => set(FIRST[on])}
      />
      {trigger.on === 'seconds' && (
        <NumberField
          label={editor.seconds}
          value={trigger.seconds}
          low={0}
          high={86_400}
          onValue={(seconds = 0) => set({ on: 'seconds', seconds }, 'seconds')}
        />
      )}
      {trigger.on === 'scroll' && (
        <NumberField
          label={editor.percent}
          value={trigger.percent}
          low={1}
          high={100}
          onValue={(percent = 50) => set({ on: 'scroll', percent }, 'percent')}
        />
      )}
      {trigger.on === 'idle' && (
        <NumberField
          label={editor.minutes}
          value={trigger.minutes}
          low={1}
          high={1_440}
          onValue={(minutes = 15) => set({ on: 'idle', minutes }, 'minutes')}
        />
      )}
      {trigger.on === 'click' && (
        <Field
          label={editor.selector}
          value={trigger.selector}
          error={trigger.selector === '' ? editor.notEmpty : undefined}
          onInput={(selector) => set({ on: 'click', selector }, 'selector')}
          input={{ spellcheck: false, maxLength: 200 }}
        />
      )}
      {trigger.on === 'event' && (
        <div class="pair">
          <Field
            label={editor.event}
            value={trigger.name}
            hint={editor.eventHint(trigger.name)}
            error={trigger.name === '' ? editor.notEmpty : undefined}
            onInput={(name) => set({ ...trigger, name }, 'event')}
            input={{ spellcheck: false, maxLength: 100 }}
          />
          <NumberField
            label={editor.delay}
            value={trigger.delaySeconds ?? 0}
            low={0}
            high={86_400}
            onValue={(delaySeconds = 0) => set({ ...trigger, delaySeconds }, 'delay')}
          />
          <Field
            label={editor.unless}
            hint={editor.unlessHint}
            value={trigger.unless ?? ''}
            onInput={(unless) =>
              set(patched(trigger, { unless: unless === '' ? undefined : unless }), 'unless')
            }
            input={{ spellcheck: false, maxLength: 100 }}
          />
        </div>
      )}
      {trigger.on === 'event' && (
        <FiltersField
          legend={editor.where}
          max={10}
          filters={trigger.where}
          onFilters={(where, step) => set(patched(trigger, { where }), step)}
        />
      )}
    </Folded>
  )
}
