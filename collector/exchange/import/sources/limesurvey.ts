import { matchQuestions } from './question-columns.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

/**
 * LimeSurvey: CSV of responses. Headings are codes, wordings, or both ("NPS. How likely …"); "id",
 * "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp" come first. A response
 * that was never submitted has no "submitdate" and is taken by when it was last changed.
 *
 * Source: manual.limesurvey.org, "Exporting results".
 */
export const limesurvey: Source = {
  name: 'limesurvey',
  title: 'LimeSurvey',
  recognise: (header) =>
    find(header, 'submitdate') !== undefined && find(header, 'startlanguage') !== undefined,

  draft(header, survey, facets, { sample }) {
    const asked = header.filter((column) => !OWN.test(column) && !facets.includes(column))
    const or = [find(header, 'datestamp'), find(header, 'startdate')]
    return {
      key: find(header, 'id'),
      at: { column: find(header, 'submitdate'), or: or.filter((column) => column !== undefined) },
      answers: matchQuestions(
        asked.map((column) => ({ column, text: column.replace(/^[\w[\]]+\.\s+/, '') })),
        survey,
        sample,
      ),
      customer: find(header, 'token'),
      lang: find(header, 'startlanguage'),
      traits: traitColumns(header, facets),
    }
  },
}

const OWN =
  /^(id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token)(\.|$)/

function find(header: readonly string[], code: string): string | undefined {
  return header.find((column) => column === code || column.startsWith(`${code}. `))
}
