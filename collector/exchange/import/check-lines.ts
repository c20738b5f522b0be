import { isClean, type ImportCheck } from './import-check.ts'
import { problemLine } from './problem.ts'

/** A check as lines for people; the last says what would happen. */
export function checkLines(check: ImportCheck, leaveOut = false): readonly string[] {
  const { rows, ready, left, problems, refusals, repeats, states } = check
  const columns = Object.entries(check.columns).map(([id, column]) => `"${column}" → ${id}`)
  return [
    `${check.source} → survey ${check.survey}, version ${check.ver}: ${columns.join(', ')}`,
    ...(check.unused.length > 0 ? [`not taken: ${check.unused.join(', ')}`] : []),
    ...(check.encoding === undefined ? [] : [`read as ${check.encoding}`]),
    ...check.notes,
    ...scoreLines(check),
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
    ...labelLines(check),
    ...previewLines(check),
    verdict(check, leaveOut),
  ]
}

function verdict(check: ImportCheck, leaveOut: boolean): string {
  const { ready, rejected } = check
  if (!isClean(check, true)) return 'Nothing of the file is stored.'
  if (rejected === 0) return 'The file can be imported.'
  return leaveOut
    ? `${ready} responses can be imported; ${rejected} rows are left out.`
    : `Nothing of the file is stored. --leave-out imports ${ready} responses and leaves ${rejected} rows out; --rejected FILE writes those down with the reasons.`
}

function labelLines({ labels }: ImportCheck): readonly string[] {
  return Object.entries(labels).flatMap(([question, rows]) => [
    `labels of ${question}, as they can be taken by --labels accept, or by "options" in the mapping:`,
    ...rows.map(({ text, count, guess }) => {
      const means = guess === undefined ? '?' : guess === '' ? 'no answer' : guess
      return `  ${JSON.stringify(text)} (${count}) → ${means}`
    }),
  ])
}

/** The first rows as they would be stored, so that misread letters and dates show. */
function previewLines({ preview }: ImportCheck): readonly string[] {
  return preview.slice(0, 5).map(({ line, at, answers }) => {
    const said = Object.entries(answers).map(([id, { a, o }]) => {
      const text = typeof a === 'object' ? a.join(', ') : String(a)
      return `${id}: ${text.slice(0, 60)}${o === undefined ? '' : ` (${o.slice(0, 40)})`}`
    })
    return `  line ${line}: ${at.toISOString()}  ${said.join('  ')}`
  })
}

function scoreLines({ scores }: ImportCheck): readonly string[] {
  return scores.map(({ question, metric, n, value }) => {
    const rounded = Math.round(value * 10) / 10
    return `${question}: ${metric} ${rounded} of ${n} answers in this file`
  })
}
