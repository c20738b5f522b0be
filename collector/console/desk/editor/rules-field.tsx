import type { PageRule } from '#shared/asking.ts'
import { ListField } from './list-field.tsx'

/** Pages as lines: `*` stands for anything. Rules of other kinds, made elsewhere, stay beside them. */
export function RulesField(props: {
  readonly label: string
  readonly hint?: string
  readonly rules: readonly PageRule[] | undefined
  readonly onRules: (rules: readonly PageRule[] | undefined) => void
}) {
  const { rules = [], onRules, ...field } = props
  const others = rules.filter((rule) => lineOf(rule).length === 0)
  return (
    <ListField
      {...field}
      by="line"
      list={rules.flatMap(lineOf)}
      onList={(lines = []) => {
        const all = [...others, ...lines.map((value): PageRule => ({ how: 'wildcard', value }))]
        onRules(all.length === 0 ? undefined : all)
      }}
    />
  )
}

/** A rule as a line with stars, where it can be one. */
function lineOf({ how, value }: PageRule): string[] {
  if (how === 'wildcard') return [value]
  if (value.includes('*') || how === 'regex') return []
  return [{ equals: value, starts: `${value}*`, contains: `*${value}*` }[how]]
}
