import { reaches, type Role } from '#shared/role.ts'
import type { SiteHealth, SiteReply, SiteSurvey } from '#shared/site-replies.ts'
import { useLooks } from '../api/use-looks.ts'
import { useReply } from '../api/use-reply.ts'
import { NextStep } from './next-step.tsx'
import { useSurveyWords } from './words/use-survey-words.ts'

/** how soon a page of the shop, or an answer, is noticed */
const LOOK_MS = 5_000

/** What leads to the first response of a shop, done or not, and the next of it; gone once it is there. */
export function Checklist(props: {
  readonly site: SiteReply
  /** absent: not read yet */
  readonly surveys: readonly SiteSurvey[] | undefined
}) {
  const { steps } = useSurveyWords().surveys
  const { surveys } = props
  const { site, role } = props.site
  const [looks] = useLooks(LOOK_MS)
  const { data } = useReply<SiteHealth>(`/api/sites/${site.id}/health`, looks)
  if (!data || data.answered || !surveys) return null
  const published = surveys.filter(({ ver }) => ver !== undefined)
  const list = stepsOf(site.id, role, {
    tag: Boolean(data.seen ?? data.seenDay),
    survey: published.length > 0,
  })
  const next = list.find(({ isDone }) => !isDone)?.step
  const live = published.find(({ state }) => state === 'asking') ?? published[0]
  return (
    <section class="sheet checklist" aria-labelledby="checklist-title">
      <h2 class="sheet-title" id="checklist-title">
        {steps.title}
      </h2>
      <ol>
        {list.map(({ step, isDone, href }) => (
          <li key={step} data-done={isDone} {...(next === step && { 'aria-current': 'step' })}>
            <span class="unseen">{isDone ? steps.done : steps.open}: </span>
            {isDone || !href ? steps[step] : <a href={href}>{steps[step]}</a>}
          </li>
        ))}
      </ol>
      {next && <NextStep step={next} site={site} health={data} survey={live?.id} />}
    </section>
  )
}

type Step = 'shop' | 'tag' | 'survey' | 'answer'

/** Each with the page on which it is done, where whoever reads may do it. */
function stepsOf(
  site: string,
  role: Role,
  done: Readonly<Record<'tag' | 'survey', boolean>>,
): readonly { readonly step: Step; readonly isDone: boolean; readonly href?: string }[] {
  return [
    { step: 'shop', isDone: true },
    { step: 'tag', isDone: done.tag, href: `/sites/${site}/install` },
    {
      step: 'survey',
      isDone: done.survey,
      ...(reaches(role, 'editor') && { href: `/sites/${site}/new` }),
    },
    { step: 'answer', isDone: false },
  ]
}
