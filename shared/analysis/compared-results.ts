import type { Results } from '../results.ts'

/** What of results a change is told from: two periods, and all questions that are read together. */
export type ComparedResults = Pick<
  Results,
  'from' | 'to' | 'unit' | 'today' | 'previous' | 'verdictOn' | 'questions'
>
