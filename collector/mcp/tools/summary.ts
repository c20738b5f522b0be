import { z } from 'zod'
import type { Summary } from '#shared/summary.ts'
import { summary as schema } from '../../api/summary.ts'
import { fence } from '../fence.ts'
import { site } from '../inputs.ts'
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
  input: z.object({ site }),
  output: schema,
  run: async ({ site: id }, { api, words }) => {
    const text = await api.text(['sites', id, 'summary'], { lang: words.lang })
    if (!text.ok) return refused(words, text)
    const found = await api.get<Summary>(['sites', id, 'summary'])
    if (!found.ok) return refused(words, found)
    return { ok: true, text: fence(words, 'names', [text.data]), data: schema.parse(found.data) }
  },
})
