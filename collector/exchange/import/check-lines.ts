import { isClean, type ImportCheck } from './import-check.ts'
import { problemLine } from './problem.ts'

/** A check as lines for people; the last says what would happen. */
export function checkLines(check: ImportCheck): readonly string[] {
  const { rows, ready, left, problems, refusals, repeats, states } = check
  const columns = Object.entries(check.columns).map(([id, column]) => `"${column}" → ${id}`)
  return [
    `${check.source} → survey ${check.survey}, version ${check.ver}: ${columns.join(', ')}`,
    ...(check.unused.length > 0 ? [`not taken: ${check.unused.join(', ')}`] : []),
    ...check.notes,
    `${rows} rows: ${ready} responses, ${left.unanswered} without an answer, ${left.filtered} of another kind, ${left.repeated} repeated`,
    ...(states.known + states.changed > 0
      ? [`${states.new} new, ${states.known} there already, ${states.changed} there and changed`]
      : []),
    ...(check.first !== undefined ? [`from ${check.first} to ${check.last}`] : []),
    ...repeats,
    ...problems.first.map(problemLine),
    ...(problems.count > problems.first.length
      ? [`… and ${problems.count - problems.first.length} more problems`]
      : []),
    ...refusals,
    isClean(check) ? 'The file can be imported.' : 'Nothing of the file is stored.',
  ]
}
