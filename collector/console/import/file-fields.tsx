import { Field } from '../form/field.tsx'
import { NumberField } from '../form/number-field.tsx'
import { Select } from '../form/select.tsx'
import type { Picks } from './picks.ts'
import { useImportWords } from './words/use-import-words.ts'

/** What spreadsheets of our languages write; the command line takes every name of the web's list. */
const ENCODINGS =
  'utf-8 utf-16le utf-16be euc-kr shift_jis euc-jp gb18030 big5 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1258 windows-874 koi8-r macintosh'.split(
    ' ',
  )
const TYPED = { autoComplete: 'off', spellcheck: false, maxLength: 200 } as const

/** How a file is opened, and how what stands in its cells is written. */
export function FileFields(props: {
  readonly picks: Picks
  readonly set: (change: Partial<Picks>) => void
  readonly sheets: readonly string[]
  readonly sheet: string | undefined
  readonly encoding: string | undefined
}) {
  const { reads } = useImportWords()
  const { picks, set, sheets, sheet, encoding } = props
  const isText = sheets.length === 0
  return (
    <div class="trio">
      {sheets.length > 1 && (
        <Select
          label={reads.sheet}
          value={picks.sheet || (sheet ?? '')}
          options={Object.fromEntries(sheets.map((name) => [name, name]))}
          onPick={(name) => set({ sheet: name })}
        />
      )}
      {isText && (
        <Select
          label={reads.encoding}
          value={picks.encoding}
          options={{
            '': reads.anyEncoding(encoding),
            ...Object.fromEntries(ENCODINGS.map((name) => [name, name])),
          }}
          onPick={(name) => set({ encoding: name })}
        />
      )}
      {isText && (
        <Select
          label={reads.separator}
          value={picks.separator}
          options={{
            '': reads.asFound,
            ',': reads.separators.comma,
            ';': reads.separators.semicolon,
            tab: reads.separators.tab,
            '|': reads.separators.bar,
          }}
          onPick={(separator) => set({ separator })}
        />
      )}
      <NumberField
        label={reads.skip}
        hint={reads.skipHint}
        value={picks.skip}
        low={0}
        high={1000}
        optional
        onValue={(skip) => set({ skip })}
      />
      <NumberField
        label={reads.headings}
        hint={reads.skipHint}
        value={picks.headings}
        low={1}
        high={10}
        optional
        onValue={(headings) => set({ headings })}
      />
      <Field
        label={reads.missing}
        hint={reads.listHint}
        value={picks.missing}
        onInput={(missing) => set({ missing })}
        input={TYPED}
      />
      <Field
        label={reads.name}
        hint={reads.nameHint}
        value={picks.name}
        onInput={(name) => set({ name })}
        input={{ ...TYPED, maxLength: 40 }}
      />
      <Select
        label={reads.dates}
        value={picks.dates}
        options={{ '': reads.asFound, ...reads.dateOrders }}
        onPick={(dates) => set({ dates })}
      />
      <Field
        label={reads.format}
        hint={reads.formatHint}
        value={picks.format}
        onInput={(format) => set({ format })}
        input={{ ...TYPED, maxLength: 40 }}
      />
      <Field
        label={reads.zone}
        hint={reads.zoneHint}
        value={picks.zone}
        onInput={(zone) => set({ zone })}
        input={{ ...TYPED, maxLength: 40 }}
      />
    </div>
  )
}
