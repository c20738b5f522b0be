import { useState } from 'preact/hooks'
import type { EndpointKind, EventName, MessageLang } from '#collector/outbox/endpoint/endpoint.ts'
import type { ShownEndpoint } from '#collector/outbox/endpoint/shown-endpoint.ts'
import { Field } from '../form/field.tsx'
import { ShownOnce } from '../form/shown-once.tsx'
import { useWords } from '../words/use-words.tsx'
import { send } from '../api/send.ts'
import { Check } from '../form/check.tsx'
import { Select } from '../form/select.tsx'
import { SendForm } from '../form/send-form.tsx'
import { troubleOf } from '../form/trouble-of.ts'
import { useWebhookWords } from './words/use-webhook-words.ts'

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

/** Adds a destination, with what is usual for its kind picked already, or changes one that is there. */
export function EndpointForm(props: {
  readonly address: string
  /** whether a mail server is set */
  readonly canMail: boolean
  /** absent: a new one */
  readonly endpoint?: ShownEndpoint
  readonly onKept: () => void
}) {
  const words = useWebhookWords()
  const { pack, language } = useWords()
  const { endpoint, canMail } = props
  // the address of a chat is a secret: it is never told again, only replaced
  const isHidden = endpoint?.kind === 'slack' || endpoint?.kind === 'discord'
  const [kind, setKind] = useState<EndpointKind>(endpoint?.kind ?? 'mail')
  const [name, setName] = useState(endpoint?.name ?? '')
  const [target, setTarget] = useState(isHidden ? '' : (endpoint?.target ?? ''))
  const [events, setEvents] = useState(endpoint?.events ?? USUAL.mail)
  const [filters, setFilters] = useState<readonly FilterName[]>(
    endpoint ? FILTERS.filter((one) => endpoint.filter[one]) : PEOPLE_FILTERS,
  )
  const [trouble, setTrouble] = useState<string>()
  const [secret, setSecret] = useState<string>()
  const [busy, setBusy] = useState(false)

  function pickKind(picked: EndpointKind) {
    setKind(picked)
    // an address of one kind is none of another: what was wrong with it goes with it
    if ((picked === 'mail') !== (kind === 'mail')) setTarget('')
    setTrouble(undefined)
    setEvents(USUAL[picked])
    setFilters(picked === 'webhook' ? [] : PEOPLE_FILTERS)
  }

  async function submit() {
    if (target.trim() === '' && !isHidden) return setTrouble(words.add.missing)
    setBusy(true)
    const lang: MessageLang = language
    const filter = Object.fromEntries(filters.map((one) => [one, true]))
    const given = {
      events,
      filter,
      ...(endpoint ? {} : { kind, lang }),
      ...(target.trim() !== '' && { target: target.trim() }),
      ...(name.trim() !== '' && { name }),
    }
    const method = endpoint ? 'PATCH' : 'POST'
    const sent = await send<{ secret?: string }>(method, props.address, given)
    setBusy(false)
    setTrouble(sent.ok ? undefined : troubleOf(sent.problem, pack.form))
    if (!sent.ok) return
    setSecret(sent.data.secret)
    if (!endpoint) {
      setName('')
      setTarget('')
    }
    props.onKept()
  }

  return (
    <>
      <SendForm
        main={!endpoint}
        act={endpoint ? words.add.save : words.add.submit}
        sending={{ busy }}
        onSubmit={() => void submit()}
      >
        {!endpoint && (
          <Select label={words.add.kind} value={kind} options={words.kinds} onPick={pickKind} />
        )}
        {kind === 'mail' && !canMail && <p class="hook-mute">{words.noMail}</p>}
        <Field
          label={kind === 'mail' ? words.add.mail : words.add.target}
          value={target}
          onInput={setTarget}
          error={trouble}
          hint={isHidden ? words.add.keepTarget : undefined}
          input={{
            inputMode: kind === 'mail' ? 'email' : 'url',
            autoComplete: 'off',
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
