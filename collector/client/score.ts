// what `earshot/score` offers: the scoring of the results page, for those who have tallies
export { compare } from '#shared/score/compare.ts'
export { scoreOf } from '#shared/score/score-of.ts'
export type * from '#shared/score/score.ts'
export { mergeTallies, total, type Tally } from '#shared/tally.ts'
