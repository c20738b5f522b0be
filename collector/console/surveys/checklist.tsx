import type { SiteHealth } from '#shared/site-replies.ts'
import { useReply } from '../api/use-reply.ts'
import { useSurveyWords } from './words/use-survey-words.ts'

/** What leads to the first response of a shop, done or not; gone once it is there. */
export function Checklist(props: {
  readonly site: string
  /** absent: not read yet */
  readonly isPublished: boolean | undefined
}) {
  const { steps } = useSurveyWords().surveys
  const { site, isPublished } = props
  const { data } = useReply<SiteHealth>(`/api/sites/${site}/health`)
  if (!data || data.answered || isPublished === undefined) return null
  const list = [
    { step: 'shop', isDone: true, href: `/sites/${site}/settings` },
    { step: 'tag', isDone: Boolean(data.seen ?? data.seenDay), href: `/sites/${site}/install` },
    { step: 'survey', isDone: isPublished, href: `/sites/${site}/new` },
    { step: 'answer', isDone: false, href: '/' },
  ] as const
  const next = list.find(({ isDone }) => !isDone)
  return (
    <section class="sheet checklist" aria-labelledby="checklist-title">
      <h2 class="sheet-title" id="checklist-title">
        {steps.title}
      </h2>
      <ol>
        {list.map(({ step, isDone, href }) => (
          <li
            key={step}
            data-done={isDone}
            {...(next?.step === step && { 'aria-current': 'step' })}
          >
            <span class="unseen">{isDone ? steps.done : steps.open}: </span>
            {isDone ? steps[step] : <a href={href}>{steps[step]}</a>}
          </li>
        ))}
      </ol>
    </section>
  )
}
