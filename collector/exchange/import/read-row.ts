import { isRating, scaleOf } from '#shared/scale.ts'
import { SPAM_FLAGS, type SpamFlag } from '#shared/spam-flags.ts'
import { LIMITS, type Context } from '#shared/snapshot.ts'
import type { Question, Survey } from '#shared/survey.ts'
import { unquoted } from '../export/csv-cell.ts'
import type { Candidate, CandidateAnswer } from './candidate.ts'
import { readChoice } from './choice.ts'
import { readContext } from './context.ts'
import { expandRow } from './expand-row.ts'
import { isMangled } from './is-mangled.ts'
import { findRoundedKey, keyOf } from './key-of.ts'
import type { AnswerMapping, Mapping } from './mapping.ts'
import type { Problem } from './problem.ts'
import { readRating } from './rating.ts'
import type { Row } from './row.ts'
import { RULES } from './rules.ts'
import { shown } from './shown.ts'
import { readTime, type TimeReading } from './when.ts'

/** What became of a record: a response, nothing to take, or all that is wrong with it. */
export type Reading =
  | { readonly candidate: Candidate }
  /** `filtered`: not among the rows asked for; `unanswered`: no question was answered */
  | { readonly left: 'filtered' | 'unanswered' }
  | { readonly problems: readonly Problem[]; readonly row?: Row }

/**
 * A reader of records by one mapping. It decides nothing about other records, so that the order of
 * a file does not matter.
 *
 * @param times how the file's times are written
 */
export function rowReader(
  survey: Pick<Survey, 'questions' | 'anonymous'>,
  mapping: Mapping,
  times: TimeReading,
): (row: Row) => Reading {
  const questions = survey.questions.flatMap((question) => {
    const answer = mapping.answers[question.id]
    return answer ? [{ question, answer }] : []
  })

  const missing = new Set((mapping.missing ?? []).map((word) => word.trim().toLowerCase()))
  function withoutMissing(row: Row): Row {
    const isQuoted = mapping.kept?.isQuoted ?? false
    if (missing.size === 0 && mapping.kept) return isQuoted ? unquotedRow(row) : row
    const kept = (text: string) => (isMissing(text.trim()) ? '' : text)
    const plain = isQuoted ? unquotedRow(row) : row
    return { ...row, cell: (column) => kept(plain.cell(column)) }
  }
  // a look-up that found nothing says #N/A; what Earshot wrote itself is taken at its word
  function isMissing(text: string): boolean {
    return missing.has(text.toLowerCase()) || (text === '#N/A' && !mapping.kept)
  }

  return function read(raw) {
    if (raw.fault !== undefined)
      return { problems: [{ line: raw.line, cause: raw.fault }], row: raw }
    const row = withoutMissing(mapping.expand === undefined ? raw : expandRow(raw, mapping.expand))
    if (!isWanted(row, mapping)) return { left: 'filtered' }
    const answers: Record<string, CandidateAnswer> = {}
    const problems: Problem[] = []
    for (const { question, answer } of questions) {
      const read = readAnswer(row, question, answer)
      if (read === undefined) continue
      if ('cause' in read) problems.push(read)
      else answers[question.id] = read
    }
    if (problems.length === 0 && Object.keys(answers).length === 0) return { left: 'unanswered' }
    return complete(row, answers, problems)
  }

  function complete(
    row: Row,
    answers: Candidate['answers'],
    problems: readonly Problem[],
  ): Reading {
    const { line } = row
    const [column, text] = timeIn(row, mapping.at)
    const at = readTime(text, times)
    const ctx = readContext(row, mapping, survey.anonymous)
    const rounded = findRoundedKey(row, mapping)
    const all = [
      ...problems,
      ...(typeof at === 'string' ? [{ line, ...(column && { column }), cause: at }] : []),
      ...('cause' in ctx ? [ctx] : []),
      ...(rounded ? [{ line, column: rounded[0], cause: roundedSentence(rounded[1]) }] : []),
    ]
    if (all.length > 0 || typeof at === 'string' || 'cause' in ctx) return { problems: all, row }
    return {
      candidate: { line, ...keyOf(row, mapping, at), at, answers, ...keptIn(row, mapping, ctx) },
    }
  }
}

function unquotedRow(row: Row): Row {
  return { ...row, cell: (column) => unquoted(row.cell(column)) }
}

function roundedSentence(text: string): string {
  return `is a number that a spreadsheet has rounded, and rows with different ones look alike (take the file as the tool wrote it): ${shown(text)}`
}

/** What an export of Earshot's own tells beside; other files tell the context alone. */
function keptIn(
  row: Row,
  { kept }: Mapping,
  ctx: Context,
): Pick<Candidate, 'ctx' | 'ver' | 'marks'> {
  if (!kept) return { ctx }
  const cell = (column: string | undefined) => (column ? row.cell(column).trim() : '')
  const visit = cell(kept.visit)
  const names = cell(kept.excluded).match(/[a-z_]+/g) ?? []
  const marks = names.reduce((sum, name) => sum | (isMark(name) ? SPAM_FLAGS[name] : 0), 0)
  return {
    ctx: visit === 'new' || visit === 'returning' ? { ...ctx, visit } : ctx,
    ver: Number(cell(kept.ver)),
    marks,
  }
}

function isMark(name: string): name is SpamFlag {
  return Object.hasOwn(SPAM_FLAGS, name)
}

/** The first column of a time that is not empty, and its text; else the day of all rows. */
function timeIn(row: Row, { column, or = [], fixed = '' }: Mapping['at']) {
  const columns = column === undefined ? or : [column, ...or]
  const found = columns.find((name) => row.cell(name).trim() !== '')
  return [found ?? column, found === undefined ? fixed : row.cell(found).trim()] as const
}

function isWanted(row: Row, { needs, only = {} }: Mapping): boolean {
  if (needs !== undefined && row.cell(needs).trim() === '') return false
  return Object.entries(only).every(([column, values]) => {
    const cell = row.cell(column).trim().toLowerCase()
    return values.some((value) => value.toLowerCase() === cell)
  })
}

/** What a row answers to a question, why that is no answer, or `undefined` where it holds none. */
function readAnswer(
  row: Row,
  question: Question,
  answer: AnswerMapping,
): CandidateAnswer | Problem | undefined {
  const columns = [answer.column, ...(answer.or ?? [])]
  const column = columns.find((name) => row.cell(name).trim() !== '') ?? answer.column
  const text = row.cell(column).trim()
  const typed = answer.other === undefined ? '' : row.cell(answer.other).trim()
  if (text === '' && typed === '') return undefined
  const said = isRating(question.kind) ? meaningOf(text, answer.options) : undefined
  if (said === '') return undefined
  const isVerbatim = answer.verbatim && question.kind === 'comment'
  const read = readText(isVerbatim ? row.cell(column) : (said ?? text), question, answer)
  if (typeof read === 'string') {
    const label = isRating(question.kind) &&
      !isMangled(text) && { label: { question: question.id, text } }
    return { line: row.line, column, cause: read, ...label }
  }
  return typed === '' ? read : withTyped(read, typed)
}

/** What an owner says that a text means, whatever its case. */
function meaningOf(text: string, options: AnswerMapping['options'] = {}): string | undefined {
  if (Object.hasOwn(options, text)) return options[text]
  const plain = text.toLowerCase()
  return Object.entries(options).find(([label]) => label.trim().toLowerCase() === plain)?.[1]
}

function readText(
  text: string,
  question: Question,
  { rules = [], options = {} }: AnswerMapping,
): CandidateAnswer | string {
  if (question.kind === 'choice') return readChoice(text, question, options)
  const scale = scaleOf(question)
  if (scale) {
    const named = rules.map((name) => RULES[name])
    const rating = readRating(text, scale, named)
    return typeof rating === 'string' ? rating : { a: rating }
  }
  if (text.length <= LIMITS.commentLength) return { a: text }
  return `is longer than ${LIMITS.commentLength} characters`
}

/** What stands in a column of its own beside "other". */
function withTyped({ a, o }: CandidateAnswer, typed: string): CandidateAnswer {
  if (typeof a !== 'object') return { a }
  const words = [o, typed].filter(Boolean).join('; ').slice(0, LIMITS.otherLength)
  return { a: a.includes('other') ? a : [...a, 'other'], o: words }
}
