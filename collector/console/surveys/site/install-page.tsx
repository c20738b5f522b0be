import { useRoute } from 'preact-iso'
import type { SiteHealth, SiteReply } from '#shared/site-replies.ts'
import { useReply } from '../../api/use-reply.ts'
import { useLooks } from '../../api/use-looks.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { CopyLine } from '../../form/copy-line.tsx'
import { SiteFrame } from '../../parts/site-frame.tsx'
import { SurveyPageWords, useSurveyWords } from '../words/use-survey-words.ts'
import { Detection } from './detection.tsx'
import { tagTrouble } from './tag-trouble.ts'
import { Recipes } from './recipes.tsx'

/** how soon a page of the shop is noticed */
const LOOK_MS = 2_000

/** `/sites/:id/install`: the tag, where it goes, and whether it has arrived. */
export function InstallPage() {
  return (
    <SurveyPageWords>
      <Install />
    </SurveyPageWords>
  )
}

function Install() {
  const { install } = useSurveyWords()
  const { id = '' } = useRoute().params
  const [looks, look] = useLooks(LOOK_MS)
  const site = useReply<SiteReply>(`/api/sites/${id}`, looks > 0 ? 1 : 0)
  const { data, problem } = useReply<SiteHealth>(`/api/sites/${id}/health`, looks)
  useSignedIn(problem)

  return (
    <SiteFrame id={id} reply={site.data} at="install">
      {data ? body(data) : problem && <ProblemNotice problem={problem} again={look} />}
    </SiteFrame>
  )

  function body(health: SiteHealth) {
    const trouble = tagTrouble(health.tag, site.data?.site.origins ?? [])
    const { origin } = new URL(health.tag)
    const tag = `<script async src="${health.tag}"></script>`
    return (
      <>
        <section class="sheet stack">
          <h1 class="page-title">{install.title}</h1>
          <p class="desk-hint">{install.hint}</p>
          {trouble && (
            <p class="install-trouble">
              {trouble === 'local' ? install.onlyHere(origin) : install.blocked(origin)}
            </p>
          )}
          <CopyLine text={tag} label={install.title} />
          <Detection id={id} health={health} onChanged={look} />
        </section>
        <Recipes tag={tag} origin={origin} pinned={pinnedTag(id, health)} />
      </>
    )
  }
}

function pinnedTag(site: string, { frozen }: SiteHealth): string | undefined {
  if (!frozen) return undefined
  const { src, integrity } = frozen
  return `<script async src="${src}" data-site="${site}" integrity="${integrity}" crossorigin="anonymous"></script>`
}
