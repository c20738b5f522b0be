import { numbersIn } from '#shared/phrases/numbers.ts'
import { sayPackFor } from '#shared/phrases/packs.ts'
import type { ScoredChoice, ScoredQuestion, Scores } from '#shared/scores.ts'

/** Scores as plain lines, for a terminal, a mail or a browser that runs no script. */
export function scoresText(scores: Scores): string {
  const { survey, site, lang, from, to, since, questions, choices } = scores
  const numbers = numbersIn(lang)
  const days =
    since === undefined ? numbers.days(from, to) : sayPackFor(lang).since(numbers.day(since, to))
  const head = [`${site.name}: ${survey.name}`, days]
  return [head, ...questions.map(linesOf), ...choices.map(linesOfChoice)]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function linesOf({ text, said }: ScoredQuestion): string[] {
  return [
    text,
    ...[
      said.level,
      said.mean,
      said.later,
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

function linesOfChoice({ text, options, said }: ScoredChoice): string[] {
  const lines = options.flatMap(({ name, said: own }) => [
    `${name}: ${own.level}`,
    ...(own.change === undefined ? [] : [own.change]),
  ])
  const all = [...(said.none === undefined ? lines : [said.none]), ...said.who, ...said.where]
  return [text, ...all.map((line) => `  ${line}`)]
}
