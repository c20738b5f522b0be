import { addDays, daysBetween } from '#shared/day.ts'
import type { QuestionResults, Results } from '#shared/results.ts'
import { mergeTallies, total, type Tally } from '#shared/tally.ts'

/** An NPS question with these answers; override what matters to the test. */
export function aQuestion(tally: Tally, rest: Partial<QuestionResults> = {}): QuestionResults {
  const text = 'How likely are you to recommend Acme?'
  return { id: 'nps', kind: 'nps', text, tally, days: [], segments: [], ...rest }
}

/** Answers of promoters, passives and detractors. */
export function trio(promoters: number, passives: number, detractors: number): Tally {
  return { 9: promoters, 7: passives, 3: detractors }
}

const NOBODY = { shown: 0, seen: 0, answered: 0, commented: 0, completed: 0, dismissed: 0 }

/** Results of 28 days that end the day before today, with these questions. */
export function someResults(
  questions: readonly QuestionResults[],
  rest: Partial<Results> = {},
): Results {
  const compared = questions.some(({ previousTally }) => previousTally)
  const { from = '2026-10-25', to = '2026-11-21' } = rest
  const length = daysBetween(from, to) + 1
  const previous = { ...NOBODY, from: addDays(from, -length), to: addDays(from, -1) }
  const answered = total(mergeTallies(questions.map(({ tally }) => tally)))
  return {
    survey: { id: 's', site: 'acme', name: 'A survey', ver: 1, lang: 'en', anonymous: false },
    site: { id: 'acme', name: 'Acme', brand: 'Acme', zone: 'UTC' },
    from,
    to,
    ...(compared && { previous }),
    today: '2026-11-22',
    shown: 10 * answered,
    seen: 9 * answered,
    answered,
    commented: 0,
    completed: answered,
    dismissed: answered,
    days: [],
    questions,
    cells: [],
    excluded: 0,
    versions: [],
    imports: [],
    annotations: [],
    revision: 1,
    ...rest,
  }
}
