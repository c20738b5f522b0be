import type { PageRule } from '#shared/asking.ts'
import { canMatch } from '#shared/can-match.ts'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { ListField } from './list-field.tsx'

/** Pages as lines: `*` stands for anything. Rules of other kinds, made elsewhere, stay beside them. */
export function RulesField(props: {
  readonly label: string
  readonly hint?: string
  readonly rules: readonly PageRule[] | undefined
  readonly onRules: (rules: readonly PageRule[] | undefined) => void
}) {
  const { rules = [], onRules, ...field } = props
  const { editor } = useSurveyWords()
  const wrong = rules.find((rule) => !canMatch(rule))
  const others = rules.filter((rule) => lineOf(rule).length === 0)
  return (
    <ListField
      {...field}
      by="line"
      error={wrong && editor.pageWrong(wrong.value)}
      list={rules.flatMap(lineOf)}
      onList={(lines = []) => {
        const all = [
          ...others,
          ...lines.map((line): PageRule => ({ how: 'wildcard', value: pathOf(line) })),
        ]
        onRules(all.length === 0 ? undefined : all)
      }}
    />
  )
}

/** A pasted address is shortened to its path, once it has one: pages are compared by that. */
function pathOf(line: string): string {
  return line.replace(/^https?:\/\/[^/?#]+(?=[/?])/i, '').replace(/^\?/, '/?')
}

/** A rule as a line with stars, where it can be one. */
function lineOf({ how, value }: PageRule): string[] {
  if (how === 'wildcard') return [value]
  if (value.includes('*') || how === 'regex') return []
  return [{ equals: value, starts: `${value}*`, contains: `*${value}*` }[how]]
}
