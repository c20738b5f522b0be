import type { Frequency } from '#shared/asking.ts'
import { Field } from '../../form/field.tsx'
import { Check } from '../../form/check.tsx'
import { NumberField } from '../../form/number-field.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { useSummary } from '../../asked/use-summary.ts'
import { Folded } from '../../parts/folded.tsx'
import type { PartProps } from './part-props.ts'
import { patched, type Change } from './patched.ts'

/** From when to when, how many answers, and whether names are kept. */
export function LimitsPart({ draft, change }: PartProps) {
  const { editor } = useSurveyWords()
  const manners = draft.manners ?? {}
  const set = (next: Change<Partial<Frequency>>, step: string) =>
    change({ manners: patched(manners, next) }, step)
  return (
    <Folded title={editor.limits} summary={useSummary(draft, 'limits')}>
      <div class="pair">
        {(['opens', 'closes'] as const).map((end) => (
          <Field
            key={end}
            label={editor[end]}
            value={localOf(draft[end])}
            onInput={(typed) => change({ [end]: isoOf(typed) }, end)}
            input={{ type: 'datetime-local' }}
          />
        ))}
        <NumberField
          label={editor.perDay}
          value={manners.quotaPerDay}
          low={1}
          high={1e9}
          optional
          onValue={(quotaPerDay) => set({ quotaPerDay }, 'perDay')}
        />
        <NumberField
          label={editor.total}
          value={manners.quotaTotal}
          low={1}
          high={1e9}
          optional
          onValue={(quotaTotal) => set({ quotaTotal }, 'total')}
        />
        <NumberField
          label={editor.priority}
          hint={editor.priorityHint}
          value={draft.priority}
          low={-1_000}
          high={1_000}
          optional
          onValue={(priority) => change({ priority }, 'priority')}
        />
      </div>
      <Check
        label={`${editor.anonymous}: ${editor.anonymousHint}`}
        checked={draft.anonymous ?? false}
        onChange={(anonymous) => change({ anonymous: anonymous || undefined })}
      />
      <Check
        label={`${editor.mailAnswers}: ${editor.mailAnswersHint}`}
        checked={draft.mailAnswers ?? false}
        onChange={(mailAnswers) => change({ mailAnswers: mailAnswers || undefined })}
      />
    </Folded>
  )
}

/** As `datetime-local` takes it: the owner's own clock, no zone. */
function localOf(iso: string | undefined): string {
  if (iso === undefined) return ''
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function isoOf(local: string): string | undefined {
  return local === '' ? undefined : new Date(local).toISOString()
}
