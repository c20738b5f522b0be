import { z } from 'zod'
import type { SiteReply } from '#shared/site-replies.ts'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { chooseLang } from '#shared/words/choose-lang.ts'
import { site } from '../inputs.ts'
import { refused } from '../told.ts'
import { tool } from '../tool.ts'

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
  output: z.object({ site: z.string(), draft: z.string(), rev: z.number(), link: z.string() }),
  run: async ({ site: id, template: wanted, name }, { api, origin }) => {
    const template = TEMPLATES.find((one) => one.id === wanted)
    if (!template)
      return { ok: false, error: `there is no template "${wanted}"; there are ${IDS.join(', ')}` }
    const found = await api.get<SiteReply>(['sites', id])
    if (!found.ok) return refused(found)
    const lang = chooseLang(Object.keys(template.name), [found.data.site.lang]) ?? 'en'
    const draft = { ...template.draft, name: name ?? template.name[lang] ?? template.id }
    const made = await api.send<{ id: string; rev: number }>('POST', ['sites', id, 'drafts'], draft)
    if (!made.ok) return refused(made)
    const link = `${origin}/sites/${id}/surveys/${made.data.id}`
    return {
      ok: true,
      text: `Saved as the draft ${made.data.id}. Nobody is asked until somebody publishes it: ${link}`,
      data: { site: id, draft: made.data.id, rev: made.data.rev, link },
    }
  },
})
