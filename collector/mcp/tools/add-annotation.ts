import { z } from 'zod'
import type { Annotation } from '#shared/results.ts'
import { site } from '../inputs.ts'
import { refused } from '../told.ts'
import { tool } from '../tool.ts'

/** A note at a day of a shop. */
export const addAnnotation = tool({
  name: 'add_annotation',
  title: 'Add an annotation',
  description:
    'Marks a day on every trend of a shop with a few words, such as “new checkout”. Ask the owner first; it can be removed in the console.',
  least: 'editor',
  readOnly: false,
  input: z.object({
    site,
    day: z.string().max(30).describe('2026-03-01, in the site’s zone'),
    text: z.string().min(1).max(200),
  }),
  output: z.object({ site: z.string(), id: z.string(), day: z.string(), text: z.string() }),
  run: async ({ site: id, day, text }, { api, words }) => {
    if (!z.iso.date().safeParse(day).success) return { ok: false, error: words.badDay('day') }
    const made = await api.send<Annotation>('POST', ['sites', id, 'annotations'], { day, text })
    if (!made.ok) return refused(words, made)
    return { ok: true, text: words.marked(made.data.day), data: { site: id, ...made.data } }
  },
})
