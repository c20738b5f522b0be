import { useState } from 'preact/hooks'
import type { ShownEndpoint } from '#collector/outbox/endpoint/shown-endpoint.ts'
import { ShownOnce } from '../form/shown-once.tsx'
import { EndpointForm } from './endpoint-form.tsx'
import { LogPart } from './log-part.tsx'
import { send } from '../api/send.ts'
import { useActs } from '../form/use-acts.ts'
import { useWebhookWords } from './words/use-webhook-words.ts'
import { Trouble } from '../parts/trouble.tsx'

/** One receiver: what it hears of, what can be done with it, and what became of what was sent. */
export function EndpointRow(props: {
  readonly endpoint: ShownEndpoint
  readonly address: string
  readonly canMail: boolean
  readonly onChange: () => void
}) {
  const { endpoint, address, canMail, onChange } = props
  const { id, kind, name, target, events, filter, paused, added, addedBy } = endpoint
  const words = useWebhookWords()
  const { act } = words
  const [isOpen, setOpen] = useState(false)
  const [isChanging, setChanging] = useState(false)
  const isMute = kind === 'mail' && !canMail
  const [stamp, setStamp] = useState(0)
  const [secret, setSecret] = useState<string>()
  const acts = useActs(onChange)

  function test() {
    void acts.run(send('POST', `${address}/test`, {}), () => {
      setOpen(true)
      setStamp((last) => last + 1)
    })
  }
  const rotate = () =>
    void acts.run(send<{ secret: string }>('POST', `${address}/rotate`, {}), (data) =>
      setSecret(data.secret),
    )
  const turn = () => void acts.run(send('PATCH', address, { active: paused !== undefined }))
  const remove = () => {
    if (confirm(act.removeSure(name))) void acts.run(send('DELETE', address))
  }
  const only = (['lowScore', 'hasComment', 'customerKnown'] as const).filter((one) => filter[one])

  return (
    <li class="hook">
      <div class="hook-head">
        <span class="hook-name">
          {name} <span class="quiet">{words.kinds[kind]}</span>
        </span>
        <span class={paused || isMute ? 'hook-state hook-paused' : 'hook-state'}>
          {paused ? words.paused[paused] : isMute ? words.cannotSend : words.active}
        </span>
      </div>
      <p class="hook-target">{target}</p>
      {addedBy !== undefined && <p class="quiet">{words.addedBy(addedBy, added.slice(0, 10))}</p>}
      <p class="quiet">
        {events.map((event) => words.events[event]).join(' · ')}
        {only.length > 0 && ` — ${words.add.onlyIf}: `}
        {only.map((one) => words.filters[one]).join(', ')}
      </p>
      <div class="acts">
        <button class="button" type="button" disabled={paused !== undefined} onClick={test}>
          {act.test}
        </button>
        <button
          class="button"
          type="button"
          aria-expanded={isOpen}
          aria-controls={`log-${id}`}
          onClick={() => setOpen(!isOpen)}
        >
          {act.log}
        </button>
        <button
          class="button"
          type="button"
          aria-expanded={isChanging}
          onClick={() => setChanging(!isChanging)}
        >
          {words.add.change}
        </button>
        <button class="button" type="button" onClick={turn}>
          {paused ? act.activate : act.pause}
        </button>
        {kind === 'webhook' && (
          <button class="button" type="button" onClick={rotate}>
            {act.rotate}
          </button>
        )}
        <button class="button" type="button" onClick={remove}>
          {act.remove}
        </button>
      </div>
      <Trouble said={acts.trouble} />
      {isChanging && (
        <EndpointForm
          address={address}
          canMail={canMail}
          endpoint={endpoint}
          onKept={() => {
            setChanging(false)
            onChange()
          }}
        />
      )}
      {secret !== undefined && <ShownOnce text={secret} hint={words.rotatedHint} />}
      <div id={`log-${id}`}>{isOpen && <LogPart address={address} stamp={stamp} />}</div>
    </li>
  )
}
