import type { ImportCheck } from '#collector/exchange/import/import-check.ts'
import type { Survey } from '#shared/survey.ts'
import { useWords } from '../words/use-words.tsx'
import { useImportWords } from './words/use-import-words.ts'

/** What a look at a file found, a line each; what does not apply is not said. */
export function useFacts(check: ImportCheck, { questions }: Survey): readonly string[] {
  const { found } = useImportWords()
  const { format, pack } = useWords()
  const { left, states, first, last, unused, scores, encoding } = check
  const { count } = format
  const facts = [
    first && last && found.between(format.range(first.slice(0, 10), last.slice(0, 10))),
    ...scores.map(({ question, value, n }) => {
      const { kind } = questions.find(({ id }) => id === question) ?? {}
      return kind && found.score(pack.metrics[kind], format.exact(value), count(n), n)
    }),
    states.known + states.changed > 0 &&
      found.states(count(states.new), count(states.known), count(states.changed)),
    left.filtered > 0 && found.filtered(count(left.filtered), left.filtered),
    left.unanswered > 0 && found.unanswered(count(left.unanswered), left.unanswered),
    left.repeated > 0 && found.repeated(count(left.repeated), left.repeated),
    unused.length > 0 && found.unused(unused.slice(0, 20).join(', ')),
    encoding !== undefined && encoding !== 'utf-8' && found.encoding(encoding),
  ]
  return facts.flatMap((fact) => (typeof fact === 'string' && fact !== '' ? [fact] : []))
}
