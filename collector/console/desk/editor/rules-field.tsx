import { useState } from 'preact/hooks'
import type { PageRule } from '#shared/asking.ts'
import { Area } from '../../form/area.tsx'
import { linesOf } from '../site/site-draft.ts'

/** Pages as lines: `*` stands for anything. Rules of other kinds, made elsewhere, stay beside them. */
export function RulesField(props: {
  readonly label: string
  readonly hint?: string
  readonly rules: readonly PageRule[] | undefined
  readonly onRules: (rules: readonly PageRule[] | undefined) => void
}) {
  const { rules = [], label, hint } = props
  const [text, setText] = useState(() => rules.flatMap(lineOf).join('\n'))
  const others = rules.filter((rule) => lineOf(rule).length === 0)
  return (
    <Area
      label={label}
      hint={hint}
      value={text}
      onInput={(typed) => {
        setText(typed)
        const lines = linesOf(typed).map((value): PageRule => ({ how: 'wildcard', value }))
        const all = [...others, ...lines]
        props.onRules(all.length === 0 ? undefined : all)
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
