import { collectorSays, type Sentences } from './collector-says.ts'

/** English: as the collector says it, but where the page offers another way on than the command line. */
export const en: Sentences = {
  ...collectorSays,
  rule_none: 'cannot be converted by {rule}: {text}',
  average:
    'is not a whole number but looks like an average, which is not an answer (if 9.0 is 9, accept that conversion): {text}',
  label:
    'is not a whole number (for a label such as "10 - Extremely likely" accept that conversion): {text}',
  two_ways: 'may begin with the day or the month: say which below: {text}',
  unknown_columns: 'The columns are of no known tool: say below which is which.',
  which_time: 'Which column says when an answer was given? Pick it below.',
  which_answers: 'Which column answers which question? Pick it below.',
  zone: "Times without a zone are read in {zone}, the site's.",
  above_one: '{n} row above the heading is passed over.',
  clash:
    '{n} rows have the keys of answers that are there, with other times and other answers: if it is another table, give it a name of its own under “Which column is which”.',
  problems: 'Nothing is stored: {n} cells do not fit.',
  waits: 'Another import is being stored: wait for it.',
  looking: 'Other files are being looked at: wait for them.',
  large: 'The file is larger than 1 GiB: use the command line.',
  bad_format: 'How dates are written is no format (such as DD/MM/YYYY HH:mm).',
}
