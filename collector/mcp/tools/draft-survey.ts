import { z } from 'zod'
import type { SiteReply, SiteSurvey, SiteSurveyList } from '#shared/site-replies.ts'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { chooseLang } from '#shared/words/choose-lang.ts'
import { site } from '../inputs.ts'
import { refused } from '../told.ts'
import { tool, type Told } from '../tool.ts'
import type { AssistantPack } from '../words/pack.ts'

const IDS = TEMPLATES.map(({ id }) => id)

/** A draft from a template. */
export const draftSurvey = tool({
  name: 'draft_survey',
  title: 'Draft a survey',
  description: `Saves a new survey as a draft, from a template. Nobody is asked anything until a person publishes it in the console. Templates: ${TEMPLATES.map(({ id, about }) => `${id} (${about['en'] ?? ''})`).join(' ')}`,
  least: 'editor',
  readOnly: false,
  input: z.object({
    site,
    template: z.string().max(60).describe(IDS.join(', ')),
    name: z.string().min(1).max(100).optional().describe('as the owner calls it'),
  }),
  output: z.object({
    site: z.string(),
    draft: z.string(),
    made: z.boolean(),
    rev: z.number(),
    link: z.string(),
  }),
  run: async ({ site: id, template: wanted, name }, { api, origin, words }) => {
    const template = TEMPLATES.find((one) => one.id === wanted)
    if (!template) return { ok: false, error: words.noTemplate(wanted, IDS.join(', ')) }
    const found = await api.get<SiteReply>(['sites', id])
    if (!found.ok) return refused(words, found)
    const lang = chooseLang(Object.keys(template.name), [found.data.site.lang]) ?? 'en'
    const draft = { ...template.draft, name: name ?? template.name[lang] ?? template.id }
    const listed = await api.get<SiteSurveyList>(['sites', id, 'surveys'])
    if (!listed.ok) return refused(words, listed)
    const isSame = (one: SiteSurvey) => one.state === 'draft' && one.name === draft.name
    const there = listed.data.surveys.find(isSame)
    if (there) return asThere(words, `${origin}/sites/${id}/surveys/${there.id}`, id, there)
    const made = await api.send<{ id: string; rev: number }>('POST', ['sites', id, 'drafts'], draft)
    if (!made.ok) return refused(words, made)
    const link = `${origin}/sites/${id}/surveys/${made.data.id}`
    return {
      ok: true,
      text: words.drafted(made.data.id, link),
      data: { site: id, draft: made.data.id, made: true, rev: made.data.rev, link },
    }
  },
})

/** A model that asks again, because a reply was lost, makes no copy. */
function asThere(
  words: AssistantPack,
  link: string,
  site: string,
  { id, name, draft }: SiteSurvey,
): Told<{ site: string; draft: string; made: boolean; rev: number; link: string }> {
  const data = { site, draft: id, made: false, rev: draft?.rev ?? 0, link }
  return { ok: true, text: words.draftThere(id, name, link), data }
}
