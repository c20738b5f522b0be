import { z } from 'zod'
import { readPages } from '../read-pages.ts'
import { searchManual as find } from '../../help/search.ts'
import { tool } from '../tool.ts'

const MOST = 8

/** Pages of the manual. */
export const searchManual = tool({
  name: 'search_manual',
  title: 'Search the manual',
  description:
    'Pages of Earshot’s manual that hold all of some words, with excerpts; read a page as the resource earshot://manual/{page}.',
  least: 'viewer',
  readOnly: true,
  input: z.object({ q: z.string().min(1).max(100) }),
  output: z.object({
    pages: z.array(
      z.object({ page: z.string(), title: z.string(), excerpt: z.string(), uri: z.string() }),
    ),
  }),
  run: async ({ q }, { words }) => {
    const hits = find(await readPages(), q).slice(0, MOST)
    const pages = hits.map(({ page: { id, title }, excerpt }) => ({
      page: id,
      title,
      excerpt,
      uri: `earshot://manual/${id}`,
    }))
    if (pages.length === 0) return { ok: false, error: words.noPage(q) }
    const text = pages.map(({ title, uri, excerpt }) => `${title} (${uri}): ${excerpt}`).join('\n')
    return { ok: true, text, data: { pages } }
  },
})
