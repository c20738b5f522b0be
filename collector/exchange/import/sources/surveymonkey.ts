import { findColumn } from '../header.ts'
import { matchQuestions } from './question-columns.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

/** Columns that are not questions. */
const OWN = new Set([
  'Respondent ID',
  'Collector ID',
  'Start Date',
  'End Date',
  'IP Address',
  'Email Address',
  'First Name',
  'Last Name',
  'Custom Data 1',
])

/**
 * SurveyMonkey: "all individual responses" as CSV. Columns "Respondent ID", "Collector ID", "Start
 * Date", "End Date", "IP Address", "Email Address", "First Name", "Last Name", "Custom Data 1", then
 * the questions by wording. A second heading row, without a respondent, names their answer choices;
 * columns with an empty heading belong to the question before them.
 *
 * Source: exports in public repositories. Dates are in the account's zone and its country's order,
 * `01/31/2024 02:15:11 PM` or `31/01/2024`, which one date of the file tells. Labels such as "Extremely likely - 10" need the rule `number-in-label`. The address of the
 * respondent's computer is never taken.
 */
export const surveymonkey: Source = {
  name: 'surveymonkey',
  title: 'SurveyMonkey',
  recognise: (header) => header.includes('Respondent ID') && header.includes('Collector ID'),

  draft(header, survey, facets, { sample }) {
    const questions = header.filter(
      (column) => !OWN.has(column) && !/^column \d+$/.test(column) && !facets.includes(column),
    )
    return {
      key: 'Respondent ID',
      needs: 'Respondent ID',
      at: {
        column: findColumn(header, ['End Date', 'Start Date']),
      },
      answers: matchQuestions(
        questions.map((column) => ({ column, text: column })),
        survey,
        // its second heading row is no answer
        sample.filter((row) => row.cell('Respondent ID') !== ''),
      ),
      customer: findColumn(header, ['Custom Data 1', 'Email Address']),
      traits: traitColumns(header, facets),
    }
  },
}
