import type { Funnel as FunnelCounts, Results } from '#shared/results.ts'
import { useWords } from '../words/use-words.tsx'
import './funnel.css'

const STEPS = ['shown', 'seen', 'answered', 'commented', 'completed'] as const

/** How far shoppers came, step by step, and how many closed the card. */
export function Funnel(props: {
  readonly results: Results
  /** the period before, for comparison; absent when there is none */
  readonly before: FunnelCounts | undefined
}) {
  const { funnel } = useWords().pack
  const { results, before } = props
  if (results.shown === 0) return null

  return (
    <section class="sheet" aria-labelledby="funnel-title">
      <h2 class="sheet-title" id="funnel-title">
        {funnel.title}
      </h2>
      <ol class="funnel">
        {STEPS.map((step) => (
          <Step key={step} step={step} results={results} before={before} />
        ))}
        <Step step="dismissed" results={results} before={before} />
      </ol>
    </section>
  )
}

function Step(props: {
  readonly step: keyof FunnelCounts
  readonly results: Results
  readonly before: FunnelCounts | undefined
}) {
  const { pack, format } = useWords()
  const { step, results, before } = props
  const share = results[step] / results.shown

  return (
    <li class="step" data-step={step}>
      <span class="step-name">{pack.funnel[step]}</span>
      <span class="step-count">{format.count(results[step])}</span>
      <span class="step-track" aria-hidden="true">
        <span class="step-bar" style={{ '--share': `${share * 100}%` }} />
      </span>
      <span class="step-share">
        {step === 'shown' ? '' : pack.funnel.ofShown(format.share(share))}
        {step !== 'shown' && before && before.shown > 0 && (
          <span class="step-before">
            {pack.funnel.before(format.share(before[step] / before.shown))}
          </span>
        )}
      </span>
    </li>
  )
}
