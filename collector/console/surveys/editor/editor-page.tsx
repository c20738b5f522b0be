import { useEffect, useMemo, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { DraftReply, SiteReply, UsedIds } from '#shared/site-replies.ts'
import { lintSurvey } from '#shared/lint/lint-survey.ts'
import { ownTexts } from '#shared/lint/own-texts.ts'
import type { Survey } from '#shared/survey.ts'
import { usedIds } from '#shared/used-ids.ts'
import { chooseLang } from '#shared/words/choose-lang.ts'
import { PACK_LANGS } from '#shared/words/pack-langs.ts'
import type { LanguagePack } from '#shared/words/pack.ts'
import { Field } from '../../form/field.tsx'
import { useReply } from '../../api/use-reply.ts'
import { troubleOf } from '../../form/trouble-of.ts'
import { Frame } from '../../parts/frame.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { send } from '../../api/send.ts'
import { useWords } from '../../words/use-words.tsx'
import { SurveyPageWords, useSurveyWords } from '../words/use-survey-words.ts'
import { AudiencePart } from './audience-part.tsx'
import { PublishSheet } from '../publishing/publish-sheet.tsx'
import { EditorBar } from './editor-bar.tsx'
import { LimitsPart } from './limits-part.tsx'
import { LinkPart } from './link-part.tsx'
import { LookPart } from './look-part.tsx'
import { FrequencyPart } from './frequency-part.tsx'
import { Preview } from './preview.tsx'
import { previewWords } from './preview-words.ts'
import { QuestionsPart } from './questions-part.tsx'
import { ThanksPart } from './thanks-part.tsx'
import { TriggerPart } from './trigger-part.tsx'
import { useDraft } from './use-draft.ts'
import '../../parts/site.css'
import './editor.css'

/** `/sites/:id/surveys/:survey`: a survey is written, with the card that shoppers see beside it. */
export function EditorPage() {
  const { params } = useRoute()
  const { id = '', survey = '' } = params
  return (
    <SurveyPageWords>
      <Open key={`${id} ${survey}`} id={id} survey={survey} />
    </SurveyPageWords>
  )
}

function Open({ id, survey }: { readonly id: string; readonly survey: string }) {
  const { editor } = useSurveyWords()
  const [tries, setTries] = useState(0)
  const site = useReply<SiteReply>(`/api/sites/${id}`, tries)
  const draftReply = useReply<DraftReply>(`/api/sites/${id}/drafts/${survey}`, tries)
  const problem = site.problem ?? draftReply.problem
  useSignedIn(problem)
  if (site.data && draftReply.data) return <Editor site={site.data} opened={draftReply.data} />
  return (
    <Frame title={editor.write}>
      {problem && <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />}
    </Frame>
  )
}

function Editor(props: { readonly site: SiteReply; readonly opened: DraftReply }) {
  const { editor } = useSurveyWords()
  const { form } = useWords().pack
  const { site } = props.site
  const { opened } = props
  const draftEditor = useDraft(site.id, opened)
  const { draft, change } = draftEditor
  const known = useReply<{ langs: readonly string[] }>('/api/words').data?.langs ?? []
  const [lang, setLang] = useState(draft.lang ?? site.lang)
  // a language without a pack is previewed as it is asked: with English buttons
  const spoken = chooseLang(PACK_LANGS, [lang]) ?? 'en'
  const pack = useReply<LanguagePack>(`/api/words/${spoken}`).data
  const [shown, setShown] = useState(0)
  const [side, setSide] = useState<'write' | 'preview'>('write')
  const [refused, setRefused] = useState('')
  const [justPublished, setJustPublished] = useState<readonly Survey[]>([])
  const [isAsked, setAsked] = useState(false)

  const live = justPublished.at(-1) ?? opened.published
  const used = useMemo(() => usedOf(opened, justPublished), [opened, justPublished])
  const flaws = useMemo(() => lintSurvey(draft, [], site), [draft, site])
  const own = ownTexts(draft).flatMap(({ text }) => Object.keys(text))
  const langs = [...new Set([draft.lang ?? site.lang, ...own, ...known])]
  const words = useMemo(
    () => pack && previewWords(draft, site, pack, lang, shown),
    [draft, site, pack, lang, shown],
  )
  useEffect(() => setRefused(''), [draft])

  const address = `/api/sites/${site.id}/drafts/${opened.id}`
  /** what shoppers have already is compared first; the very first version replaces nothing */
  function press() {
    if (live) setAsked(true)
    else void publish()
  }
  async function publish() {
    setAsked(false)
    const rev = await draftEditor.flush()
    if (rev === undefined) return
    const sent = await send<Survey>('POST', `${address}/publish`, { rev })
    if (!sent.ok) return setRefused(troubleOf(sent.problem, form))
    draftEditor.reset()
    setJustPublished([...justPublished, sent.data])
  }

  const part = { draft, change }
  return (
    <Frame
      help="when-it-asks"
      title={draft.name ?? opened.id}
      trail={<a href={`/sites/${site.id}`}>{site.name}</a>}
    >
      <EditorBar
        draftEditor={draftEditor}
        site={site}
        survey={opened.id}
        address={address}
        published={live}
        paused={opened.paused && justPublished.length === 0}
        justPublished={justPublished.length > 0}
        refused={refused}
        onPublish={press}
      />
      {isAsked && live && (
        <PublishSheet
          site={site}
          draft={draft}
          published={live}
          onPublish={() => void publish()}
          onBack={() => setAsked(false)}
        />
      )}
      <div class="editor" data-side={side}>
        <fieldset class="picks editor-sides">
          <legend class="unseen">{editor.preview}</legend>
          {(['write', 'preview'] as const).map((one) => (
            <label key={one} class="pick">
              <input
                type="radio"
                name="side"
                checked={side === one}
                onChange={() => setSide(one)}
              />
              <span>{editor[one]}</span>
            </label>
          ))}
        </fieldset>
        <div class="editor-form">
          <section class="sheet stack">
            <Field
              label={editor.name}
              hint={editor.nameHint}
              value={draft.name ?? ''}
              error={draft.name?.trim() === '' ? editor.notEmpty : undefined}
              onInput={(name) => change({ name }, 'name')}
              input={{ maxLength: 100 }}
            />
          </section>
          <QuestionsPart
            {...part}
            lang={lang}
            brand={site.brand}
            langs={langs}
            pack={pack?.lang === lang ? pack : undefined}
            flaws={flaws}
            refused={refusedQuestion(refused)}
            used={used}
            onLang={setLang}
            onFocus={setShown}
          />
          <TriggerPart {...part} />
          <AudiencePart {...part} site={site.id} />
          <FrequencyPart {...part} />
          <LookPart {...part} />
          <ThanksPart
            {...part}
            lang={lang}
            brand={site.brand}
            pack={pack?.lang === lang ? pack : undefined}
          />
          <LimitsPart {...part} />
          {live && <LinkPart survey={opened.id} name={draft.name ?? opened.id} />}
        </div>
        <aside class="editor-preview">
          <Preview words={words} />
        </aside>
      </div>
    </Frame>
  )
}

/** What was published since the page was opened has used ids as well. */
function usedOf({ used = {} }: DraftReply, since: readonly Survey[]): UsedIds {
  const all = Object.entries({ ...used, ...usedIds(since) })
  return Object.fromEntries(
    all.map(([id, options]) => [id, [...new Set([...(used[id] ?? []), ...options])]]),
  )
}

/** The question a sentence of the collector is about: `questions[2].options: …` → 2. */
function refusedQuestion(sentence: string) {
  const place = /^questions\[(\d+)\]/.exec(sentence)?.[1]
  return place === undefined ? undefined : { place: Number(place), sentence }
}
