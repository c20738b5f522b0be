import { isRating, scaleOf } from '#shared/scale.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { Candidate } from './candidate.ts'
import { columnsIn } from './columns-in.ts'
import type { ImportCheck } from './import-check.ts'
import type { ImportPlan } from './plan.ts'
import type { Problem } from './problem.ts'
import { LabelTable } from './label-table.ts'
import { offerScale } from './offer-scale.ts'
import { findScaleDoubt } from './scale-doubt.ts'
import { findScaleNote } from './scale-note.ts'

/** How many problems, and repeated rows, are named; all are counted. */
const NAMED = 100
const PREVIEWED = 10

/** What adds up while a file is read. */
export class Findings {
  rows = 0
  readonly left = { filtered: 0, unanswered: 0, repeated: 0 }
  readonly states = { new: 0, known: 0, changed: 0 }
  /** rows whose key is there with another time and other answers */
  clashes = 0
  readonly #plan: ImportPlan
  readonly #problems: Problem[] = []
  readonly #repeats: string[] = []
  readonly #preview: Candidate[] = []
  readonly #tallies: Record<string, Record<number, number>> = {}
  readonly #labels: Record<string, LabelTable> = {}
  #problemCount = 0
  #rejected = 0
  #ready = 0
  #firstMs = Infinity
  #lastMs = -Infinity
  readonly #known: readonly string[]

  /** @param refusals why the file does not go with what is there; sentences */
  constructor(plan: ImportPlan, refusals: readonly string[] = []) {
    this.#plan = plan
    this.#known = refusals
  }

  take(candidate: Candidate): void {
    this.#ready += 1
    const ms = candidate.at.getTime()
    this.#firstMs = Math.min(this.#firstMs, ms)
    this.#lastMs = Math.max(this.#lastMs, ms)
    if (this.#preview.length < PREVIEWED) this.#preview.push(candidate)
    for (const [id, { a }] of Object.entries(candidate.answers)) {
      if (typeof a !== 'number') continue
      const tally = (this.#tallies[id] ??= {})
      tally[a] = (tally[a] ?? 0) + 1
    }
  }

  refuse(problems: readonly Problem[]): void {
    this.#problemCount += problems.length
    this.#rejected += 1
    for (const { label } of problems) {
      if (label) (this.#labels[label.question] ??= new LabelTable()).add(label.text)
    }
    for (const { label: _, ...problem } of problems) {
      if (this.#problems.length < NAMED) this.#problems.push(problem)
    }
  }

  repeat(line: number, first: number): void {
    if (this.#repeats.length >= NAMED) return
    this.#repeats.push(`line ${line} repeats the key of line ${first}`)
  }

  report(): ImportCheck {
    const { order, source, mapping } = this.#plan
    const columns = Object.entries(mapping.answers).map(([id, { column }]) => [id, column])
    return {
      source,
      survey: order.survey.id,
      ver: order.survey.ver,
      columns: Object.fromEntries(columns),
      header: this.#plan.header,
      ...(this.#plan.readAs !== undefined && { encoding: this.#plan.readAs }),
      ...(this.#plan.sheets.length > 0 && { sheets: this.#plan.sheets }),
      ...(this.#plan.sheet !== undefined && { sheet: this.#plan.sheet }),
      ...(this.#plan.asks.length > 0 && { asks: this.#plan.asks }),
      mapping,
      unused: unusedColumns(this.#plan),
      rows: this.rows,
      ready: this.#ready,
      states: this.states,
      left: this.left,
      repeats: this.#repeats,
      rejected: this.#rejected,
      labels: this.#labelRows(),
      problems: { count: this.#problemCount, first: this.#problems },
      refusals: this.#refusals(),
      notes: [...notesOf(this.#plan), ...this.#offers(), ...this.#aboutScales(findScaleNote)],
      ...(this.#ready > 0 && {
        first: new Date(this.#firstMs).toISOString(),
        last: new Date(this.#lastMs).toISOString(),
      }),
      scores: this.#scores(),
      tallies: this.#tallies,
      preview: this.#preview.map(({ line, at, answers, ctx }) => ({ line, at, answers, ctx })),
    }
  }

  #scores(): ImportCheck['scores'] {
    return this.#plan.order.survey.questions.flatMap((question) => {
      const { id, kind } = question
      const tally = this.#tallies[id]
      if (!tally || !isRating(kind)) return []
      const score = scoreOf(question, tally)
      if (score.status === 'none') return []
      const { metric, n, value, mean } = score
      return [{ question: id, metric, n, value, mean: mean.value }]
    })
  }

  #labelRows(): ImportCheck['labels'] {
    const rows = this.#plan.order.survey.questions.flatMap((question) => {
      const scale = scaleOf(question)
      const table = this.#labels[question.id]
      return scale && table ? [[question.id, table.rows(scale)] as const] : []
    })
    return Object.fromEntries(rows.filter(([, labels]) => labels.length > 0))
  }

  #refusals(): readonly string[] {
    const doubts = [...this.#known, ...this.#clash(), ...this.#doubts()]
    if (this.#ready > 0 || this.#problemCount > 0) return doubts
    const { filtered, unanswered } = this.left
    const why =
      filtered > 0
        ? ` (${filtered} rows are of another kind than the survey's, ${unanswered} hold no answer)`
        : ''
    return [`The file holds no answer that could be stored${why}.`]
  }

  /** A tool that corrects a few answers leaves most as they were; two tables that count from 1 share none. */
  #clash(): readonly string[] {
    const { known, changed } = this.states
    if (this.clashes < 2 || 2 * this.clashes <= known + changed) return []
    return [
      `${this.clashes} rows have the keys of answers that are there, with other times and other answers: it is another table, which needs a name of its own (mapping: name).`,
    ]
  }

  /** Where ratings are, or seem to be, of another scale: the survey that asks on theirs. */
  #offers(): readonly string[] {
    const { order, mapping } = this.#plan
    return order.survey.questions.flatMap((question) => {
      const answer = mapping.answers[question.id]
      if (!answer || answer.scale || answer.rules?.length) return []
      const refused = this.#labels[question.id]?.texts() ?? []
      return offerScale(question, this.#tallies[question.id] ?? {}, refused) ?? []
    })
  }

  #doubts(): readonly string[] {
    return this.#aboutScales(findScaleDoubt)
  }

  /** Of ratings whose scale the owner has not declared. */
  #aboutScales(find: typeof findScaleDoubt): readonly string[] {
    const { order, mapping } = this.#plan
    return order.survey.questions.flatMap((question) => {
      const scale = scaleOf(question)
      const answer = mapping.answers[question.id]
      const tally = this.#tallies[question.id]
      if (!scale || !tally || !answer || answer.scale) return []
      return find(question, scale, tally) ?? []
    })
  }
}

function unusedColumns({ mapping, header }: ImportPlan): readonly string[] {
  const used = new Set(columnsIn(mapping))
  if (mapping.expand !== undefined) used.add(mapping.expand)
  return header.filter((column) => !used.has(column))
}

function notesOf(plan: ImportPlan): readonly string[] {
  const notes: string[] = [...plan.notes]
  const { mapping, times, order } = plan
  if (mapping.at.zone === undefined) {
    notes.push(`Times without a zone are read in ${times.zone}, the site's, since none was named.`)
  }
  if (mapping.key === undefined) {
    notes.push('No column identifies a row: rows are known by what is read of them.')
  }
  for (const [id, { rules = [] }] of Object.entries(mapping.answers)) {
    for (const rule of rules) notes.push(`"${id}" is converted by the rule ${rule}.`)
  }
  if (order.survey.anonymous) notes.push('The survey is anonymous: no customer or trait is taken.')
  return notes
}
