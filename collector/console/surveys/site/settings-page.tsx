import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { SiteReply } from '#shared/site-replies.ts'
import { useReply } from '../../api/use-reply.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { SiteFrame } from '../../parts/site-frame.tsx'
import { SurveyPageWords } from '../words/use-survey-words.ts'
import { IdentityPart } from './identity-part.tsx'
import { SettingsForm } from './settings-form.tsx'

/** `/sites/:id/settings`: what a site is, and how often its shoppers are asked. */
export function SettingsPage() {
  return (
    <SurveyPageWords>
      <Settings />
    </SurveyPageWords>
  )
}

function Settings() {
  const { id = '' } = useRoute().params
  const [tries, setTries] = useState(0)
  const { data, problem } = useReply<SiteReply>(`/api/sites/${id}`, tries)
  useSignedIn(problem)
  return (
    <SiteFrame id={id} reply={data} at="settings">
      {data && <SettingsForm key={id} reply={data} />}
      {data?.role === 'owner' && <IdentityPart site={id} />}
      {!data && problem && <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />}
    </SiteFrame>
  )
}
