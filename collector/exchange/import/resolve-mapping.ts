import { isRating, scaleOf } from '#shared/scale.ts'
import type { Question, Survey } from '#shared/survey.ts'
import type { AnswerMapping, DeclaredScale, Mapping } from './mapping.ts'
import type { AnswerDraft, MappingDraft } from './mapping-schema.ts'
import { RULES, type RuleName } from './rules.ts'
import { columnsIn } from './columns-in.ts'
import { shownColumns } from './shown.ts'

/** What an owner says for the whole file, beside or instead of a mapping file. */
export interface MappingOptions {
  /** for every rating question that the rule is made for */
  readonly rules?: readonly RuleName[]
  /** for every rating question */
  readonly scale?: DeclaredScale
}

/**
 * The mapping that holds: what the source says, over it what the owner says. Every column must be in
 * the file, every question in the survey, every scale and rule fit its question.
 *
 * @param header every column that any record has
 * @returns what is missing or wrong, in one sentence
 */
export function resolveMapping(
  drafts: readonly MappingDraft[],
  survey: Pick<Survey, 'id' | 'questions'>,
  header: readonly string[],
  options: MappingOptions,
): Mapping | { readonly error: string } {
  const draft = drafts.map((one) => spellOut(one, survey)).reduce(merge, {})
  const at = typeof draft.at === 'string' ? { column: draft.at } : (draft.at ?? {})
  if (at.column === undefined && at.fixed === undefined) {
    return {
      error:
        'Which column says when an answer was given? Name it in the mapping, "at"; or the day of all rows: {"at": {"fixed": "2024-03-31"}}.',
    }
  }
  const answers = answersOf(draft, survey, options)
  if ('error' in answers) return answers
  const { column, zone, ambiguous, order, or, fixed, format = [] } = at
  const mapping: Mapping = {
    ...taken({ key: draft.key, customer: draft.customer, lang: draft.lang, page: draft.page }),
    ...taken({ device: draft.device, needs: draft.needs, expand: draft.expand }),
    ...defined({
      newest: draft.newest,
      name: draft.name,
      records: draft.records,
      missing: draft.missing,
      kept: draft.kept,
    }),
    at: {
      formats: typeof format === 'string' ? [format] : format,
      ...defined({ column, zone, ambiguous, order, or, fixed }),
    },
    answers: answers.found,
    traits: traitsOf(draft.traits),
    only: onlyOf(draft.only),
  }
  const error = findMissingColumn(mapping, header) ?? findUnfitting(mapping, survey)
  return error === undefined ? mapping : { error }
}

/** `rating` and `comment` under the ids of the questions that they are short for. */
function spellOut(draft: MappingDraft, { questions }: Pick<Survey, 'questions'>): MappingDraft {
  const answers: Record<string, AnswerDraft | null> = {}
  const rated = questions.find(({ kind }) => isRating(kind))
  const commented = questions.find(({ kind }) => kind === 'comment')
  if (draft.rating !== undefined && rated) answers[rated.id] = draft.rating
  if (draft.comment !== undefined && commented) answers[commented.id] = draft.comment
  return { ...draft, answers: { ...answers, ...draft.answers } }
}

function merge(under: MappingDraft, over: MappingDraft): MappingDraft {
  const at = { ...atOf(under), ...atOf(over) }
  const answers = { ...under.answers, ...over.answers }
  // choosing one survey of a file does not bring back the rows that the source leaves out
  const only = { ...under.only, ...over.only }
  return { ...under, ...defined({ ...over }), at, answers, only }
}

function atOf({ at }: MappingDraft): Exclude<MappingDraft['at'], string> {
  return typeof at === 'string' ? { column: at } : defined({ ...at })
}

function answersOf(
  draft: MappingDraft,
  survey: Pick<Survey, 'id' | 'questions'>,
  options: MappingOptions,
): { readonly found: Readonly<Record<string, AnswerMapping>> } | { readonly error: string } {
  const { questions } = survey
  const found: Record<string, AnswerMapping> = {}
  for (const [id, answer] of Object.entries(draft.answers ?? {})) {
    if (answer === null) continue
    const question = questions.find((q) => q.id === id)
    if (!question) return { error: strangerSentence(id, survey) }
    found[id] = answerOf(question, answer, options)
  }
  if (Object.keys(found).length > 0) return { found }
  return { error: nothingMappedSentence(survey) }
}

function answerOf(question: Question, draft: AnswerDraft, options: MappingOptions): AnswerMapping {
  const own = typeof draft === 'string' ? { column: draft } : draft
  const { kind } = question
  const extra = isRating(kind)
    ? (options.rules ?? []).filter((name) => RULES[name].kinds.includes(kind))
    : []
  const scale = options.scale ?? own.scale
  return {
    column: own.column,
    ...(own.or && { or: own.or }),
    ...(own.other && { other: own.other }),
    ...(own.verbatim && { verbatim: own.verbatim }),
    rules: [...(own.rules ?? []), ...extra],
    ...(own.options && { options: own.options }),
    ...(isRating(kind) && scale && { scale }),
  }
}

function strangerSentence(id: string, { id: survey, questions }: Pick<Survey, 'id' | 'questions'>) {
  const known = questions.map((question) => question.id).join(', ')
  return `Survey "${survey}" has no question "${id}"; it has ${known}.`
}

function nothingMappedSentence({ id, questions }: Pick<Survey, 'id' | 'questions'>): string {
  const first = questions[0]?.id ?? 'nps'
  return `Which column answers which question of survey "${id}"? Name them in the mapping: {"answers": {"${first}": "its column"}}.`
}

function traitsOf(traits: MappingDraft['traits'] = {}): Readonly<Record<string, string>> {
  if (!Array.isArray(traits)) return Object.fromEntries(Object.entries(traits))
  return Object.fromEntries(traits.map((name) => [String(name), String(name)]))
}

function onlyOf(only: MappingDraft['only'] = {}): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(only).map(([column, value]) => [column, [value].flat()]))
}

function findMissingColumn(mapping: Mapping, header: readonly string[]): string | undefined {
  const missing = columnsIn(mapping).find((column) => !header.includes(column))
  return missing === undefined
    ? undefined
    : `The file has no column "${missing}"; it has ${shownColumns(header)}.`
}

/** A rule or a declared scale that does not lead to the question's own. */
function findUnfitting(
  { answers }: Mapping,
  { questions }: Pick<Survey, 'questions'>,
): string | undefined {
  for (const question of questions) {
    const scale = scaleOf(question)
    const answer = answers[question.id]
    if (!answer || !scale) continue
    const own = `"${question.id}" is asked on ${scale.low} to ${scale.high}`
    for (const name of answer.rules ?? []) {
      const { kinds, to } = RULES[name]
      if (!kinds.some((kind) => kind === question.kind)) {
        return `The rule ${name} is not made for ${question.kind} questions such as "${question.id}".`
      }
      if (to && (to.low !== scale.low || to.high !== scale.high)) {
        return `The rule ${name} leads to ${to.low} to ${to.high}, but ${own}.`
      }
    }
    const converts = (answer.rules ?? []).some((name) => RULES[name].to)
    const declared = answer.scale
    if (!declared || converts) continue
    if (declared.low === scale.low && declared.high === scale.high) continue
    return scaleSentence(question, declared, own)
  }
  return undefined
}

function scaleSentence({ kind }: Question, { low, high }: DeclaredScale, own: string): string {
  const other = `The file's ratings are ${low} to ${high}, but ${own}`
  if (kind === 'nps') return `${other}: on any other scale an NPS is not defined.`
  if (kind === 'ces' && low === 0 && high === 5) {
    return `${other}: the rule ces-0-5-to-1-7 converts them, if you ask for it.`
  }
  return `${other}: publish a survey that asks on their scale, and import into that.`
}

/** The fields of a mapping that is settled; what is not to be taken is absent. */
function taken<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined | null> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined | null> }
}

/** The fields that have a value: an absent field and an undefined one are the same here. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
