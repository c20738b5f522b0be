import { useEffect, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { SiteReply } from '#shared/desk.ts'
import { Field } from '../../form/field.tsx'
import { useReply } from '../../api/use-reply.ts'
import { troubleOf } from '../../form/trouble-of.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { useWords } from '../../words/use-words.tsx'
import { Area } from '../../form/area.tsx'
import { NumberField } from '../../form/number-field.tsx'
import { Select } from '../../form/select.tsx'
import { SiteFrame } from '../../parts/site-frame.tsx'
import { send } from '../../api/send.ts'
import { fieldOf } from '../field-of.ts'
import { DeskWords, useDeskWords } from '../words/desk-words.ts'
import { IdentityPart } from './identity-part.tsx'
import { linesOf, originOf } from './site-draft.ts'
import { changeOf, keysOf, mergedOf, typedOf, type Typed } from './typed-site.ts'

/** `/sites/:id/settings`: what a site is, and how often its shoppers are asked. */
export function SettingsPage() {
  return (
    <DeskWords>
      <Settings />
    </DeskWords>
  )
}

function Settings() {
  const { id = '' } = useRoute().params
  const [tries, setTries] = useState(0)
  const { data, problem } = useReply<SiteReply>(`/api/sites/${id}`, tries)
  useSignedIn(problem)
  return (
    <SiteFrame id={id} reply={data} at="settings">
      {data && <Form key={id} reply={data} />}
      {data?.role === 'owner' && <IdentityPart site={id} />}
      {!data && problem && <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />}
    </SiteFrame>
  )
}

function Form(props: { readonly reply: SiteReply }) {
  const { site: words } = useDeskWords()
  const { format, pack } = useWords()
  const [reply, setReply] = useState(props.reply)
  const [typed, setTyped] = useState(() => typedOf(reply.site))
  const [said, setSaid] = useState('')
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const langs = useReply<{ readonly langs: readonly string[] }>('/api/words').data?.langs ?? []
  const set = (change: Partial<Typed>) => {
    setTyped({ ...typed, ...change })
    setSaid('')
  }
  useEffect(() => setWrong({}), [typed])

  async function save() {
    const origins = linesOf(typed.origins).map((line) => originOf(line))
    if (origins.some((origin) => origin === undefined)) {
      return setWrong({ origins: words.addressWrong })
    }
    const body = { print: reply.print, change: changeOf(typed, origins) }
    const sent = await send<SiteReply>('PATCH', `/api/sites/${reply.site.id}`, body)
    if (sent.ok) {
      setReply(sent.data)
      return setSaid(words.saved)
    }
    const { status, sentence, reply: now } = sent.refusal
    const field = fieldOf(sentence) ?? ''
    if (status === 409 && isSiteReply(now)) {
      const theirs = typedOf(now.site)
      const base = typedOf(reply.site)
      setReply(now)
      setTyped(mergedOf(base, typed, theirs))
      const names = keysOf(theirs).filter((name) => theirs[name] !== base[name])
      const list = new Intl.ListFormat(pack.lang)
      return setSaid(words.newer(list.format(names.map((name) => labels[name]))))
    }
    setWrong({ [field]: troubleOf(sent.refusal, pack.form) })
  }

  const labels: Readonly<Record<keyof Typed, string>> = {
    name: words.name,
    brand: words.brand,
    origins: words.addresses,
    lang: words.lang,
    zone: words.zone,
    asksPerQuarter: words.budget,
    gapDays: words.gap,
    quietPaths: words.quiet,
    facets: words.facets,
    queryNames: words.queryNames,
    retentionDays: words.retention,
    perNetwork: words.perNetwork,
  }
  const options = Object.fromEntries(
    [...new Set([typed.lang, ...langs])].map((lang) => [lang, format.language(lang)]),
  )
  return (
    <form
      class="desk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <section class="sheet stack">
        <h1 class="sheet-title">{words.shopper}</h1>
        <div class="pair">
          <Field
            label={words.name}
            hint={words.nameHint}
            value={typed.name}
            error={wrong['name']}
            onInput={(name) => set({ name })}
          />
          <Field
            label={words.brand}
            hint={words.brandHint}
            value={typed.brand}
            error={wrong['brand']}
            onInput={(brand) => set({ brand })}
          />
        </div>
        <Area
          label={words.addresses}
          hint={words.addressesHint}
          value={typed.origins}
          error={wrong['origins']}
          onInput={(origins) => set({ origins })}
        />
        <div class="pair">
          <Select
            label={words.lang}
            hint={words.langHint}
            value={typed.lang}
            options={options}
            onPick={(lang) => set({ lang })}
          />
          <Field
            label={words.zone}
            hint={words.zoneHint}
            value={typed.zone}
            error={wrong['zone']}
            onInput={(zone) => set({ zone })}
            input={{ list: 'zones', autoComplete: 'off', spellcheck: false }}
          />
          <datalist id="zones">
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </div>
      </section>
      <section class="sheet stack">
        <h2 class="sheet-title">{words.asking}</h2>
        <div class="pair">
          <NumberField
            label={words.budget}
            hint={words.budgetHint}
            value={typed.asksPerQuarter}
            low={1}
            high={50}
            onValue={(asksPerQuarter = 4) => set({ asksPerQuarter })}
          />
          <NumberField
            label={words.gap}
            hint={words.gapHint}
            value={typed.gapDays}
            low={0}
            high={365}
            onValue={(gapDays = 14) => set({ gapDays })}
          />
        </div>
        <Area
          label={words.quiet}
          hint={words.quietHint}
          value={typed.quietPaths}
          error={wrong['quietPaths']}
          onInput={(quietPaths) => set({ quietPaths })}
        />
        <Field
          label={words.facets}
          hint={words.facetsHint}
          value={typed.facets}
          error={wrong['facets']}
          onInput={(facets) => set({ facets })}
        />
      </section>
      <section class="sheet stack">
        <h2 class="sheet-title">{words.keeping}</h2>
        <div class="pair">
          <NumberField
            label={words.retention}
            hint={words.retentionHint}
            value={typed.retentionDays}
            low={30}
            high={36_500}
            optional
            onValue={(days) => set({ retentionDays: days })}
          />
          <NumberField
            label={words.perNetwork}
            hint={words.perNetworkHint}
            value={typed.perNetwork}
            low={0}
            high={1_000_000}
            optional
            onValue={(answers) => set({ perNetwork: answers })}
          />
        </div>
        <Field
          label={words.queryNames}
          hint={words.queryNamesHint}
          value={typed.queryNames}
          error={wrong['queryNames']}
          onInput={(queryNames) => set({ queryNames })}
        />
      </section>
      <div class="desk-acts">
        <button class="button button-main" type="submit">
          {words.save}
        </button>
        <p role="status" class="quiet">
          {said}
        </p>
        <p role="alert" class="field-error">
          {wrong['']}
        </p>
      </div>
    </form>
  )
}

function isSiteReply(reply: unknown): reply is SiteReply {
  return typeof reply === 'object' && reply !== null && 'site' in reply && 'print' in reply
}
