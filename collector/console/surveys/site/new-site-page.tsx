import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { EntryForm } from '../../form/entry-form.tsx'
import { Field } from '../../form/field.tsx'
import { troubleOf } from '../../form/trouble-of.ts'
import { Frame } from '../../parts/frame.tsx'
import { useWords } from '../../words/use-words.tsx'
import { send } from '../../api/send.ts'
import { fieldOf } from '../field-of.ts'
import { SurveyPageWords, useSurveyWords } from '../words/use-survey-words.ts'
import { originOf, siteIdOf } from './site-draft.ts'

/** `/sites/new`: what the shop is called, and where it lives. */
export function NewSitePage() {
  return (
    <SurveyPageWords>
      <NewSite />
    </SurveyPageWords>
  )
}

function NewSite() {
  const { site } = useSurveyWords()
  const { pack, language } = useWords()
  const { route } = useLocation()
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  async function submit() {
    const origin = originOf(address)
    const flaws = {
      ...(name.trim() === '' && { name: site.missing }),
      ...(!origin && { origins: site.addressWrong }),
    }
    setWrong(flaws)
    if (!origin || name.trim() === '') return
    setBusy(true)
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const wanted = { name: name.trim(), origins: [origin], lang: language, zone }
    const sent = await addWithFreeId(wanted, siteIdOf(name, origin))
    setBusy(false)
    if (sent.ok) return route(`/sites/${sent.data.id}/install`)
    const field = fieldOf(sent.problem.sentence) ?? ''
    setWrong({ [field]: troubleOf(sent.problem, pack.form) })
  }

  return (
    <Frame title={site.add}>
      <EntryForm
        title={site.add}
        hint={site.addHint}
        act={site.create}
        sending={{ busy, trouble: wrong[''] }}
        onSubmit={() => void submit()}
        below={
          <p class="field-hint">
            <a href="/">{pack.frame.home}</a>
          </p>
        }
      >
        <Field
          label={site.name}
          value={name}
          onInput={setName}
          error={wrong['name']}
          input={{ name: 'organization', autoComplete: 'organization', maxLength: 100 }}
        />
        <Field
          label={site.address}
          value={address}
          onInput={setAddress}
          hint={site.addressHint}
          error={wrong['origins']}
          input={{ type: 'url', name: 'url', autoComplete: 'url', inputMode: 'url' }}
        />
      </EntryForm>
    </Frame>
  )
}

/** Two shops may share a name; the second gets a number behind its id. */
async function addWithFreeId(wanted: object, id: string) {
  for (let n = 1; ; n += 1) {
    const body = { ...wanted, id: n === 1 ? id : `${id.slice(0, 36)}-${n}` }
    const sent = await send<{ id: string }>('POST', '/api/sites', body)
    if (sent.ok || sent.problem.status !== 409 || n === 9) return sent
  }
}
