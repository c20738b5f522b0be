import { FREQUENCY_DEFAULTS, type Frequency } from '#shared/asking.ts'
import { NumberField } from '../../form/number-field.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { useSummary } from '../../asked/use-summary.ts'
import { Folded } from '../../parts/folded.tsx'
import type { PartProps } from './part-props.ts'
import { patched, type Change } from './patched.ts'

/** How rarely one shopper is asked. */
export function FrequencyPart({ draft, change }: PartProps) {
  const { editor } = useSurveyWords()
  const own = draft.manners ?? {}
  const manners = { ...FREQUENCY_DEFAULTS, ...own }
  const set = (next: Change<Partial<Frequency>>, step: string) =>
    change({ manners: patched(own, next) }, step)
  return (
    <Folded title={editor.manners} summary={useSummary(draft, 'frequency')}>
      <div class="trio">
        <NumberField
          label={editor.minSeconds}
          value={manners.minSeconds}
          low={0}
          high={86_400}
          onValue={(minSeconds) => set({ minSeconds }, 'minSeconds')}
        />
        <NumberField
          label={editor.afterAnswer}
          value={manners.afterAnswerDays}
          low={0}
          high={3_650}
          onValue={(afterAnswerDays) => set({ afterAnswerDays }, 'afterAnswer')}
        />
        <NumberField
          label={editor.afterDismissal}
          value={manners.afterDismissalDays}
          low={0}
          high={3_650}
          onValue={(afterDismissalDays) => set({ afterDismissalDays }, 'afterDismissal')}
        />
        <NumberField
          label={editor.maxShowings}
          value={manners.maxShowings}
          low={1}
          high={1_000}
          onValue={(maxShowings) => set({ maxShowings }, 'maxShowings')}
        />
        <NumberField
          label={editor.sample}
          value={Math.round(manners.sample * 1_000) / 10}
          low={0}
          high={100}
          whole={false}
          onValue={(share) => set({ sample: share === undefined ? share : share / 100 }, 'sample')}
        />
      </div>
    </Folded>
  )
}
