import type { Funnel as FunnelCounts, Results } from '#shared/results.ts'
import { useWords } from '../words/use-words.tsx'
import './funnel.css'

const STEPS = ['shown', 'seen', 'answered', 'commented', 'completed'] as const

/**
 * What each step is a share of: the one before it, as far as it leads there. Answers are told of all
 * impressions, which is the response rate.
 */
const BASES: Readonly<Partial<Record<keyof FunnelCounts, 'shown' | 'answered'>>> = {
  seen: 'shown',
  answered: 'shown',
  commented: 'answered',
  completed: 'answered',
  dismissed: 'shown',
}

/** absent: there is nothing to have a share of */
function shareOf(counts: FunnelCounts, step: keyof FunnelCounts): number | undefined {
  const base = BASES[step]
  return base && counts[base] > 0 ? counts[step] / counts[base] : undefined
}

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
  const base = BASES[step]
  const share = results[step] / results.shown
  const told = shareOf(results, step)
  const earlier = before && shareOf(before, step)

  return (
    <li class="step" data-step={step}>
      <span class="step-name">{pack.funnel[step]}</span>
      <span class="step-count">{format.count(results[step])}</span>
      <span class="step-track" aria-hidden="true">
        <span class="step-bar" style={{ '--share': `${share * 100}%` }} />
      </span>
      <span class="step-share">
        {base && told !== undefined && pack.funnel.of[base](format.share(told))}
        {base && earlier !== undefined && (
          <span class="step-before">{pack.funnel.before(format.share(earlier))}</span>
        )}
      </span>
    </li>
  )
}
