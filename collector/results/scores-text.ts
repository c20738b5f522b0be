import { numbersIn } from '#shared/phrases/numbers.ts'
import type { ScoredQuestion, Scores } from '#shared/scores.ts'

/** Scores as plain lines, for a terminal, a mail or a browser that runs no script. */
export function scoresText(scores: Scores): string {
  const { survey, site, lang, from, to, questions } = scores
  const head = [`${site.name}: ${survey.name}`, numbersIn(lang).days(from, to)]
  return [head, ...questions.map(linesOf)].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function linesOf({ text, said }: ScoredQuestion): string[] {
  return [
    text,
    ...[
      said.level,
      said.mean,
      said.change,
      ...(said.changeMore ?? []),
      ...(said.why ?? []),
      said.levelChange,
      ...said.who,
      ...(said.where ?? []),
      said.formula,
    ]
      .filter((line) => line !== undefined)
      .map((line) => `  ${line}`),
  ]
}
