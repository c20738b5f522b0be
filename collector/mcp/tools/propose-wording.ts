import { z } from 'zod'
import type { DraftNote, DraftReply } from '#shared/site-replies.ts'
import { site } from '../inputs.ts'
import { refused } from '../told.ts'
import { tool } from '../tool.ts'

/** Another wording of a question, as a draft. */
export const proposeWording = tool({
  name: 'propose_wording',
  title: 'Propose a wording',
  description:
    'Saves another wording of one question in one language into the draft of a survey; what is published stays as it is until a person publishes the draft. {brand}, {product} and {days} are filled in.',
  least: 'editor',
  readOnly: false,
  input: z.object({
    site,
    survey: z.string().max(60).describe('id of a survey or a draft'),
    question: z.string().max(60),
    language: z
      .string()
      .max(35)
      .regex(/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i)
      .describe('BCP 47: en, ko, zh-Hans, ja …'),
    text: z.string().min(1).max(500),
  }),
  output: z.object({
    survey: z.string(),
    question: z.string(),
    language: z.string(),
    before: z.string().optional(),
    after: z.string(),
    rev: z.number(),
    link: z.string(),
  }),
  run: async ({ site: id, survey, question, language, text }, { api, origin, words }) => {
    const path = ['sites', id, 'drafts', survey]
    const found = await api.get<DraftReply>(path)
    if (!found.ok) return refused(words, found)
    const { draft, note } = found.data
    const asked = draft.questions.find((one) => one.id === question)
    if (!asked) {
      const ids = draft.questions.map((one) => one.id).join(', ')
      return { ok: false, error: words.noQuestion(question, ids) }
    }
    const before = asked.text?.[language]
    const questions = draft.questions.map((one) =>
      one.id === question ? { ...one, text: { ...one.text, [language]: text } } : one,
    )
    const body = { rev: note?.rev ?? 0, draft: { ...draft, questions } }
    const kept = await api.send<DraftNote>('PATCH', path, body)
    if (!kept.ok) return refused(words, kept)
    const link = `${origin}/sites/${id}/surveys/${survey}`
    return {
      ok: true,
      text: words.worded(link),
      data: {
        survey,
        question,
        language,
        ...(before !== undefined && { before }),
        after: text,
        rev: kept.data.rev,
        link,
      },
    }
  },
})
