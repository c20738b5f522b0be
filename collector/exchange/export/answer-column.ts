/** Headings that every export of responses has; the questions' own stand beside them. */
const TAKEN: ReadonlySet<string> = new Set(
  [
    'id at day at_local zone version excluded excluded_reasons answered dismissed completed elsewhere',
    'channel device lang visit page customer visits time converted status tags note',
  ].flatMap((names) => names.split(' ')),
)

/** The heading of a question's column: its id, or `answers.page` of one that is called as another column is. */
export function answerColumn(question: string): string {
  return TAKEN.has(question) ? `answers.${question}` : question
}
