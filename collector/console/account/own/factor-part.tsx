import { useState } from 'preact/hooks'
import { CodeField } from '../../form/code-field.tsx'
import { SendForm } from '../../form/send-form.tsx'
import { SecretField } from '../parts/secret-field.tsx'
import { useSending } from '../parts/use-sending.ts'
import { send } from '../../api/send.ts'
import { useAccountWords } from '../words/use-account-words.ts'
import { Part } from '../../parts/part.tsx'
import { Qr } from '../../parts/qr.tsx'

/** What a start gives: the secret for the app, and the codes for when it is lost. */
interface Started {
  readonly uri: string
  readonly recoveryCodes: readonly string[]
}

/** Turns the second factor on, in two steps, or off. */
export function FactorPart(props: { readonly on: boolean; readonly onChange: () => void }) {
  const { own } = useAccountWords()
  const [started, setStarted] = useState<Started>()
  const [codes, setCodes] = useState<readonly string[]>()
  const proved = () => {
    setCodes(started?.recoveryCodes)
    setStarted(undefined)
    props.onChange()
  }
  const step = () => {
    if (codes) return <Codes codes={codes} onKept={() => setCodes(undefined)} />
    if (started) return <Prove uri={started.uri} onProved={proved} />
    return props.on ? (
      <>
        <Ask act={own.turnOff} address="/api/me/second-factor/off" onDone={props.onChange} />
        <h3 class="part-title">{own.codes}</h3>
        <p class="quiet">{own.makeCodesHint}</p>
        <Ask<Pick<Started, 'recoveryCodes'>>
          act={own.makeCodes}
          address="/api/me/second-factor/recovery-codes"
          onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
        />
      </>
    ) : (
      <Ask<Started> act={own.turnOn} address="/api/me/second-factor" onDone={setStarted} />
    )
  }
  return (
    <Part title={own.factor} hint={props.on ? own.factorOn : own.factorOff}>
      {step()}
    </Part>
  )
}

/** Asks for the password again before anything about the account's safety changes. */
function Ask<T>(props: {
  readonly act: string
  readonly address: string
  readonly onDone: (data: T) => void
}) {
  const { own } = useAccountWords()
  const [password, setPassword] = useState('')
  const sending = useSending()
  const submit = async () => {
    const came = await sending.run(send<T>('POST', props.address, { password }))
    setPassword('')
    if (came) props.onDone(came.data)
  }
  return (
    <SendForm act={props.act} sending={sending} onSubmit={() => void submit()}>
      <SecretField
        label={own.current}
        value={password}
        onInput={setPassword}
        kind="current"
        error={sending.errorOf('password')}
      />
    </SendForm>
  )
}

function Prove({ uri, onProved }: { readonly uri: string; readonly onProved: () => void }) {
  const { own, entry } = useAccountWords()
  const [code, setCode] = useState('')
  const sending = useSending()
  const submit = async () => {
    if (await sending.run(send('POST', '/api/me/second-factor/code', { code }))) onProved()
  }
  return (
    <SendForm act={own.prove} sending={sending} onSubmit={() => void submit()}>
      <p>{own.scan}</p>
      <Qr text={uri} label={own.scan} />
      <p class="quiet">{own.orType}</p>
      <pre class="command">
        <code>{new URL(uri).searchParams.get('secret')}</code>
      </pre>
      <CodeField
        label={entry.code}
        value={code}
        onInput={setCode}
        error={sending.errorOf('code')}
      />
    </SendForm>
  )
}

function Codes(props: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { own } = useAccountWords()
  return (
    <>
      <h3 class="part-title">{own.codes}</h3>
      <p class="quiet">{own.codesHint}</p>
      <ul class="command own-codes">
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div class="acts">
        <button class="button" type="button" onClick={props.onKept}>
          {own.codesKept}
        </button>
      </div>
    </>
  )
}
