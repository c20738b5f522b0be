import { useEffect, useState } from 'preact/hooks'
import type { SiteReply } from '#shared/site-replies.ts'
import { send } from '../../api/send.ts'
import { troubleOf } from '../../form/trouble-of.ts'
import { useWords } from '../../words/use-words.tsx'
import { fieldOf } from '../field-of.ts'
import { useSurveyWords } from '../words/use-survey-words.ts'
import type { SurveyPack } from '../words/pack.ts'
import type { SettingsPart } from './settings-part.ts'
import { linesOf, originOf } from './site-draft.ts'
import { changeOf, keysOf, mergedOf, typedOf, type Typed } from './typed-site.ts'

/** Hangul, or nothing. */
const READING = /^([가-힣][가-힣 ]{0,59})?$/

/** The settings of a site while they are typed, and what became of saving them. */
export interface Settings extends SettingsPart {
  /** that they are saved, or what somebody else saved meanwhile; empty while nothing is to be said */
  readonly said: string
  save(): Promise<void>
}

/**
 * Settings that begin as the server has them. When somebody else saved others meanwhile, theirs are
 * taken over wherever nothing was typed here, and `said` names them.
 */
export function useSettings(first: SiteReply): Settings {
  const { site: words } = useSurveyWords()
  const { pack } = useWords()
  const [reply, setReply] = useState(first)
  const [typed, setTyped] = useState(() => typedOf(reply.site))
  const [said, setSaid] = useState('')
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
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
    if (!READING.test(typed.brandReading.trim())) {
      return setWrong({ brandReading: words.brandReadingWrong })
    }
    const body = { print: reply.print, change: changeOf(typed, origins) }
    const sent = await send<SiteReply>('PATCH', `/api/sites/${reply.site.id}`, body)
    if (sent.ok) {
      setReply(sent.data)
      return setSaid(words.saved)
    }
    const { status, sentence, reply: now } = sent.problem
    const field = fieldOf(sentence) ?? ''
    if (status === 409 && isSiteReply(now)) {
      const theirs = typedOf(now.site)
      const base = typedOf(reply.site)
      setReply(now)
      setTyped(mergedOf(base, typed, theirs))
      const names = keysOf(theirs).filter((name) => theirs[name] !== base[name])
      const labels = labelsOf(words)
      const list = new Intl.ListFormat(pack.lang)
      return setSaid(words.newer(list.format(names.map((name) => labels[name]))))
    }
    setWrong({ [field]: troubleOf(sent.problem, pack.form) })
  }
  return { typed, said, wrong, set, save }
}

/** what each setting is called on the page */
function labelsOf(words: SurveyPack['site']): Readonly<Record<keyof Typed, string>> {
  return {
    name: words.name,
    brand: words.brand,
    brandReading: words.brandReading,
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
    activeDays: words.activeDays,
    countVisits: words.countVisits,
    eventAliases: words.eventAliases,
  }
}

function isSiteReply(reply: unknown): reply is SiteReply {
  return typeof reply === 'object' && reply !== null && 'site' in reply && 'print' in reply
}
