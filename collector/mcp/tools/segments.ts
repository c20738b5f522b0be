import { z } from 'zod'
import type { Results } from '#shared/results.ts'
import type { Scores } from '#shared/scores.ts'
import { fence } from '../fence.ts'
import { refusedSurvey } from '../find-survey.ts'
import { inOneLine } from '../in-one-line.ts'
import { period, periodQuery, survey } from '../inputs.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { pageOf } from '../page-of.ts'
import { tool } from '../tool.ts'

const PER_PAGE = 10
const { segment: _segment, ...days } = period

const row = z.object({
  segment: z.string(),
  answered: z.number(),
  levels: z.array(z.object({ question: z.string(), n: z.number(), level: z.string() })),
  refused: z.string().optional(),
})

/** Groups of shoppers. */
export const segments = tool({
  name: 'segments',
  title: 'Groups of shoppers',
  description:
    'Which groups rate otherwise than everyone else (tested, with how many were looked at). With a facet, also the level of each of its groups; of those levels only the tested sentences say whether a difference is more than chance.',
  least: 'viewer',
  readOnly: true,
  input: z.object({
    survey,
    ...days,
    facet: z
      .string()
      .max(60)
      .optional()
      .describe('page, device, lang, visit, channel or one of the site’s own'),
    cursor: z.string().max(20).optional().describe('next of the page before'),
  }),
  output: z.object({
    survey: z.string(),
    differ: z.array(z.object({ question: z.string(), sentences: z.array(z.string()) })),
    facets: z.array(z.string()),
    groups: z.array(row),
    next: z.string().optional(),
    notLookedAt: z.array(z.string()),
  }),
  run: async (input, room) => {
    const { api, words } = room
    const path = ['surveys', input.survey]
    const query = periodQuery(input, words)
    const whole = await api.get<Scores>([...path, 'scores'], query)
    if (!whole.ok) return refusedSurvey(room, whole)
    const { from, to } = whole.data
    const counts = await api.get<Results>([...path, 'results'], { from, to })
    if (!counts.ok) return refusedSurvey(room, counts)
    const all = counts.data.questions[0]?.segments ?? []
    const facets = [...new Set(all.map(({ facet }) => facet))]
    if (input.facet !== undefined && !facets.includes(input.facet))
      return {
        ok: false,
        error: words.noFacet(input.facet, facets.join(', ')),
      }
    const groups = all
      .filter(({ facet }) => facet === input.facet)
      .toSorted((one, other) => other.answered - one.answered)
    const page = pageOf(words.lang, groups, input.cursor, PER_PAGE)
    if (!page.ok) return page
    const rows: z.output<typeof row>[] = []
    for (const [done, { facet, value, answered }] of page.items.entries()) {
      room.signal.throwIfAborted()
      const segment = `${facet}:${value}`
      // a name from a shopper's page stands behind no marker here
      await room.progress(done, page.items.length, `group ${done + 1}`)
      const own = await api.get<Scores>([...path, 'scores'], { ...query, segment })
      rows.push(
        own.ok
          ? { segment, answered, levels: levelsOf(own.data) }
          : { segment, answered, levels: [], refused: own.error },
      )
    }
    const differ = whole.data.questions.map(({ id, said }) => ({
      question: id,
      sentences: [...(said.where ?? [words.fewForGroups])],
    }))
    const lines = [
      ...differ.flatMap(({ question, sentences }) => [question, ...sentences.map(indent)]),
      ...rows.flatMap(({ segment, levels, refused }) => [
        inOneLine(segment),
        ...(refused === undefined
          ? levels.map(({ question, level }) => indent(`${question}: ${level}`))
          : [indent(refused)]),
      ]),
      ...(page.next === undefined ? [] : [words.moreGroups(page.next)]),
    ]
    const missing = notLookedAt(words, whole.data)
    return {
      ok: true,
      text: [fence(words, 'names', lines), ...missing].join('\n'),
      data: {
        survey: input.survey,
        differ,
        facets,
        groups: rows,
        ...(page.next !== undefined && { next: page.next }),
        notLookedAt: missing,
      },
    }
  },
})

function levelsOf({ questions }: Scores) {
  return questions.map(({ id, n, said }) => ({ question: id, n, level: said.level }))
}

function indent(line: string): string {
  return `  ${line}`
}
