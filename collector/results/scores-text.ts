import { numbersIn } from '#shared/phrases/numbers.ts'
import type { SayPack } from '#shared/phrases/pack.ts'
import { sayPackFor } from '#shared/phrases/packs.ts'
import { counted, sayAsked } from '#shared/phrases/say-score.ts'
import type { ScoredChoice, ScoredQuestion, Scores } from '#shared/scores.ts'

/** Scores as plain lines, for a terminal, a mail or a browser that runs no script. */
export function scoresText(scores: Scores): string {
  const { questions, choices } = scores
  const pack = sayPackFor(scores.lang)
  return [
    headOf(pack, scores),
    ...questions.map((question) => linesOf(pack, question)),
    ...choices.map((choice) => linesOfChoice(pack, choice)),
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

/** Who was asked, and who answered, is told once: it is of the survey, not of a question. */
function headOf(pack: SayPack, scores: Scores): string[] {
  const { survey, site, lang, from, to, since, shown, answered, elsewhere = 0 } = scores
  const numbers = numbersIn(lang)
  return [
    `${site.name}: ${survey.name}`,
    since === undefined ? numbers.days(from, to) : pack.since(numbers.day(since, to)),
    ...(shown > 0 ? [sayAsked(pack, answered, shown)] : []),
    ...(elsewhere > 0 ? [pack.elsewhere(counted(pack, elsewhere))] : []),
  ]
}

function linesOf(pack: SayPack, { text, said, status, n }: ScoredQuestion): string[] {
  // of fewer the first sentence says how many
  const isExact = status === 'rough' || status === 'solid'
  return [
    text,
    ...[
      said.level,
      isExact ? pack.answers(counted(pack, n)) : undefined,
      said.mean,
      said.later,
      said.change,
      ...(said.changeMore ?? []),
      ...(said.why ?? []),
      said.levelChange,
      ...said.who.slice(1),
      ...(said.where ?? []),
      said.formula,
    ]
      .filter((line) => line !== undefined)
      .map((line) => `  ${line}`),
  ]
}

function linesOfChoice(pack: SayPack, { text, n, options, said }: ScoredChoice): string[] {
  const lines = options.flatMap(({ name, said: own }) => [
    `${name}: ${own.level}`,
    ...(own.change === undefined ? [] : [own.change]),
  ])
  const shares = [pack.answers(counted(pack, n)), ...lines]
  const { none, changeMore = [], where } = said
  const all = [...(none === undefined ? shares : [none]), ...changeMore, ...where]
  return [text, ...all.map((line) => `  ${line}`)]
}
