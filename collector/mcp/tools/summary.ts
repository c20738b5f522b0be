import { z } from 'zod'
import type { Summary } from '#shared/summary.ts'
import { summary as schema } from '../../api/summary.ts'
import { fence } from '../fence.ts'
import { lang, site } from '../inputs.ts'
import { refused } from '../told.ts'
import { tool } from '../tool.ts'

/** The summary page of a shop. */
export const summary = tool({
  name: 'summary',
  title: 'Summary of a shop',
  description:
    'Satisfaction beside engagement beside customers of one shop: the last four whole weeks and the last complete month. The place to begin a Monday review.',
  least: 'viewer',
  readOnly: true,
  input: z.object({ site, lang }),
  output: schema,
  run: async ({ site: id, lang: said = 'en' }, { api }) => {
    const text = await api.text(['sites', id, 'summary'], { lang: said })
    if (!text.ok) return refused(text)
    const found = await api.get<Summary>(['sites', id, 'summary'])
    if (!found.ok) return refused(found)
    return { ok: true, text: fence('names', [text.data]), data: schema.parse(found.data) }
  },
})
