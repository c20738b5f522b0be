import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { SiteReply } from '#shared/site-replies.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import type { Template } from '#shared/templates/template.ts'
import { localize } from '#shared/words/localize.ts'
import { useReply } from '../api/use-reply.ts'
import { troubleOf } from '../form/trouble-of.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { useWords } from '../words/use-words.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { send } from '../api/send.ts'
import { SurveyPageWords, useSurveyWords } from './words/use-survey-words.ts'

/** `/sites/:id/new`: surveys ready to publish. */
export function TemplatesPage() {
  return (
    <SurveyPageWords>
      <Templates />
    </SurveyPageWords>
  )
}

function Templates() {
  const { surveys } = useSurveyWords()
  const { pack } = useWords()
  const { route } = useLocation()
  const { id = '' } = useRoute().params
  const [trouble, setTrouble] = useState('')
  const [tries, setTries] = useState(0)
  const site = useReply<SiteReply>(`/api/sites/${id}`)
  const { data, problem } = useReply<{ templates: readonly Template[] }>('/api/templates', tries)
  useSignedIn(problem)
  const say = (text: Template['name']) => localize(text, [pack.lang, 'en'])

  async function begin(draft: SurveyDraft) {
    const lang = site.data?.site.lang ?? pack.lang
    const sent = await send<{ id: string }>('POST', `/api/sites/${id}/drafts`, { lang, ...draft })
    if (sent.ok) return route(`/sites/${id}/surveys/${sent.data.id}`)
    setTrouble(troubleOf(sent.problem, pack.form))
  }

  const blank: SurveyDraft = {
    name: surveys.blank,
    questions: [{ id: 'satisfaction', kind: 'csat' }],
  }
  return (
    <SiteFrame id={id} reply={site.data} at="surveys">
      <header class="stack">
        <h1 class="page-title">{surveys.templates}</h1>
        <p class="desk-hint">{surveys.templatesHint}</p>
        <p role="alert" class="field-error">
          {trouble}
        </p>
      </header>
      {!data && problem && <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />}
      <ul class="templates">
        {data?.templates.map(({ id: template, name, about, draft }) => (
          <li key={template} class="template">
            <h2>
              <button
                type="button"
                class="template-use"
                onClick={() => void begin({ ...draft, name: say(name) })}
              >
                {say(name)}
              </button>
            </h2>
            <p>{say(about)}</p>
            <ul class="template-kinds">
              {draft.questions.map((question) => (
                <li key={question.id}>{pack.kinds[question.kind]}</li>
              ))}
            </ul>
          </li>
        ))}
        {data && (
          <li class="template template-blank">
            <h2>
              <button type="button" class="template-use" onClick={() => void begin(blank)}>
                {surveys.blank}
              </button>
            </h2>
            <p>{surveys.blankHint}</p>
          </li>
        )}
      </ul>
    </SiteFrame>
  )
}
