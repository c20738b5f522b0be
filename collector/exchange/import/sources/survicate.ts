import { findColumn } from '../header.ts'
import { matchQuestions, type QuestionColumn } from './question-columns.ts'
import { keysIn } from './keys-in.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

/**
 * Survicate: the CSV of a survey's responses. Questions are columns "Q#1: its wording", of questions
 * with a field beside the options two: "… (Answer)" and "… (Comment)". The other columns are found
 * by what their names begin with, since accounts name them differently: a date, a respondent, a
 * response, a page address, a language.
 *
 * Source: exports worked on in public repositories; developers.survicate.com/data-export for the
 * fields of a response. Times without a zone are UTC, as the API's are.
 */
export const survicate: Source = {
  name: 'survicate',
  title: 'Survicate',
  recognise: (header) => header.some((column) => QUESTION.test(column)),

  draft: (header, survey, facets, { sample }) => ({
    key: keysIn(header, ['response uuid', 'response id', 'uuid', 'id']),
    at: {
      column:
        findColumn(header, ['date time utc', 'submitted at', 'collected at', 'date', 'time']) ??
        header.find((column) => /^(date|time|submitted)/i.test(column)),
      zone: 'UTC',
    },
    answers: matchQuestions(questionColumns(header), survey, sample),
    customer: findColumn(header, [
      'user id',
      'customer id',
      'email',
      'respondent uuid',
      'respondent',
    ]),
    lang: findColumn(header, ['language', 'survey language']),
    page: findColumn(header, ['url', 'page url', 'page']),
    device: findColumn(header, ['device', 'device type']),
    traits: traitColumns(header, facets),
  }),
}

const QUESTION = /^Q#\d+:\s*(.+?)(?:\s*\((Answer|Comment)\))?$/s

function questionColumns(header: readonly string[]): readonly QuestionColumn[] {
  return header.flatMap((column) => {
    const [, text, part] = QUESTION.exec(column) ?? []
    if (text === undefined) return []
    return [{ column, text: part === 'Comment' ? `${text} (Comment)` : text }]
  })
}
