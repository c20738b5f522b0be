import { useState } from 'preact/hooks'
import type { EndpointKind, EventName, MessageLang } from '#collector/outbox/endpoint/endpoint.ts'
import { Field } from '../form/field.tsx'
import { ShownOnce } from '../form/shown-once.tsx'
import { useWords } from '../words/use-words.tsx'
import { send } from '../api/send.ts'
import { Check } from '../form/check.tsx'
import { Select } from '../form/select.tsx'
import { SendForm } from '../form/send-form.tsx'
import { troubleOf } from '../form/trouble-of.ts'
import { useWebhookWords } from './words/webhook-words.ts'

const EVENTS: readonly EventName[] = ['response.completed', 'response.answered', 'digest']
const FILTERS = ['lowScore', 'hasComment', 'customerKnown'] as const
type FilterName = (typeof FILTERS)[number]

/** A server wants everything; people want to hear of what went wrong, and in mails how the week was. */
const USUAL: Readonly<Record<EndpointKind, readonly EventName[]>> = {
  webhook: ['response.completed'],
  slack: ['response.answered'],
  discord: ['response.answered'],
  mail: ['response.answered', 'digest'],
}
const PEOPLE_FILTERS: readonly FilterName[] = ['lowScore', 'hasComment']

/** Adds a receiver; what is usual for its kind is picked already. */
export function AddForm(props: { readonly address: string; readonly onAdd: () => void }) {
  const words = useWebhookWords()
  const { pack, language } = useWords()
  const [kind, setKind] = useState<EndpointKind>('webhook')
  const [name, setName] = useState('')
  const [target, setTarget] = useState('')
  const [events, setEvents] = useState(USUAL.webhook)
  const [filters, setFilters] = useState<readonly FilterName[]>([])
  const [trouble, setTrouble] = useState<string>()
  const [secret, setSecret] = useState<string>()
  const [busy, setBusy] = useState(false)

  function pickKind(picked: EndpointKind) {
    setKind(picked)
    setEvents(USUAL[picked])
    setFilters(picked === 'webhook' ? [] : PEOPLE_FILTERS)
  }

  async function submit() {
    setBusy(true)
    const lang: MessageLang = language
    const filter = Object.fromEntries(filters.map((one) => [one, true]))
    const given = { kind, target, events, filter, lang, ...(name.trim() !== '' && { name }) }
    const sent = await send<{ secret?: string }>('POST', props.address, given)
    setBusy(false)
    setTrouble(sent.ok ? undefined : troubleOf(sent.problem, pack.form))
    if (!sent.ok) return
    setSecret(sent.data.secret)
    setName('')
    setTarget('')
    props.onAdd()
  }

  return (
    <>
      <SendForm main act={words.add.submit} sending={{ busy }} onSubmit={() => void submit()}>
        <Select label={words.add.kind} value={kind} options={words.kinds} onPick={pickKind} />
        <Field
          label={kind === 'mail' ? words.add.mail : words.add.target}
          value={target}
          onInput={setTarget}
          error={trouble}
          input={{
            inputMode: kind === 'mail' ? 'email' : 'url',
            autoComplete: 'off',
            required: true,
          }}
        />
        <Field
          label={words.add.name}
          value={name}
          onInput={setName}
          input={{ maxLength: 100, autoComplete: 'off' }}
        />
        <Choices
          legend={words.add.when}
          offered={EVENTS.filter((event) => kind !== 'webhook' || event !== 'digest')}
          words={words.events}
          picked={events}
          onPick={setEvents}
        />
        <Choices
          legend={words.add.onlyIf}
          offered={FILTERS}
          words={words.filters}
          picked={filters}
          onPick={setFilters}
        />
      </SendForm>
      {secret !== undefined && <ShownOnce text={secret} hint={words.secretHint} />}
    </>
  )
}

function Choices<Name extends string>(props: {
  readonly legend: string
  readonly offered: readonly Name[]
  readonly words: Readonly<Record<Name, string>>
  readonly picked: readonly Name[]
  readonly onPick: (picked: readonly Name[]) => void
}) {
  const { offered, picked, onPick } = props
  const turn = (name: Name) =>
    onPick(picked.includes(name) ? picked.filter((one) => one !== name) : [...picked, name])
  return (
    <fieldset class="hook-choices">
      <legend>{props.legend}</legend>
      {offered.map((name) => (
        <Check
          key={name}
          label={props.words[name]}
          checked={picked.includes(name)}
          onChange={() => turn(name)}
        />
      ))}
    </fieldset>
  )
}
