import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../api/problem.ts'
import { send } from '../../api/send.ts'
import { Check } from '../../form/check.tsx'
import { EntryForm } from '../../form/entry-form.tsx'
import { troubleOf } from '../../form/trouble-of.ts'
import { Frame } from '../../parts/frame.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { useWords } from '../../words/use-words.tsx'
import { useMe } from '../own/use-own.ts'
import { useSending } from '../parts/use-sending.ts'
import { AccountWords, useAccountWords } from '../words/use-account-words.ts'

interface Asked {
  readonly name: string
  /** where the answer goes: a host, or the scheme of a program */
  readonly returnsTo: string
  readonly writes: boolean
  /** the sign-in is too old to connect anything */
  readonly signInAgain?: true
}

/** `/oauth/authorize?client_id=…`: an owner connects an assistant to their account, or does not. */
export function ConsentPage() {
  return (
    <AccountWords>
      <Consent />
    </AccountWords>
  )
}

function Consent() {
  const { own } = useAccountWords()
  const { form } = useWords().pack
  const [asked, setAsked] = useState<Asked>()
  const [problem, setProblem] = useState<Problem>()
  const query = location.search.slice(1)
  useSignedIn(problem)
  useEffect(() => {
    void send<Asked>('POST', '/api/me/assistants/look', { query }).then((reply) =>
      reply.ok ? setAsked(reply.data) : setProblem(reply.problem),
    )
  }, [query])
  return (
    <Frame title={own.connect}>
      <Trouble said={problem && troubleOf(problem, form)} />
      {asked && (asked.signInAgain ? <SignInAgain /> : <Question asked={asked} query={query} />)}
    </Frame>
  )
}

/** A connection outlasts the session: whoever holds an old one shows who they are first. */
function SignInAgain() {
  const { own, entry } = useAccountWords()
  const next = new URLSearchParams({ next: location.pathname + location.search })
  return (
    <section class="entry">
      <h1 class="page-title">{own.connect}</h1>
      <p class="entry-hint">{own.connectAgain}</p>
      <a class="button button-main" href={`/sign-in?${next.toString()}`}>
        {entry.signIn}
      </a>
    </section>
  )
}

function Question({ asked, query }: { readonly asked: Asked; readonly query: string }) {
  const { own } = useAccountWords()
  const sending = useSending()
  const [writes, setWrites] = useState(false)
  const answer = async (allow: boolean) => {
    const body = { query, allow, writes: allow && writes }
    const done = await sending.run(send<{ location: string }>('POST', '/api/me/assistants', body))
    if (done) location.assign(done.data.location)
  }
  return (
    <EntryForm
      title={own.connectName(asked.name)}
      hint={own.connectHint(asked.returnsTo)}
      act={own.allow}
      sending={sending}
      onSubmit={() => void answer(true)}
      below={
        <button class="button" type="button" onClick={() => void answer(false)}>
          {own.deny}
        </button>
      }
    >
      <As />
      <Check label={own.connectWrites} checked={writes} onChange={setWrites} />
    </EntryForm>
  )
}

/** Whose account it is, and what of it an assistant would see: a browser may be signed in as another. */
function As() {
  const { own, team } = useAccountWords()
  const { data } = useMe(0)
  if (!data) return null
  const sites = '*' in data.places ? team.everySite : Object.keys(data.places).join(', ')
  return <p class="entry-hint">{own.connectAs(data.email, sites)}</p>
}
