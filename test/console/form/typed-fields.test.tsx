import { fireEvent, within } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { describe, expect, test } from 'vitest'
import { ListField } from '#collector/console/surveys/editor/list-field.tsx'
import { NumberField } from '#collector/console/form/number-field.tsx'
import { showPart } from '../../support/console/show.tsx'

/** A field whose value somebody else can set, and what it held whenever the page had been drawn. */
async function showField<T>(
  first: T,
  fromOutside: T,
  field: (value: T, onValue: (value: T) => void) => ComponentChildren,
) {
  const drawn: string[] = []
  const told: T[] = []
  const Host = () => {
    const [value, setValue] = useState(first)
    useLayoutEffect(() => {
      drawn.push(document.querySelector('input')!.value)
    })
    return (
      <>
        {field(value, (typed) => {
          told.push(typed)
          setValue(typed)
        })}
        <button type="button" onClick={() => setValue(fromOutside)}>
          Undo
        </button>
      </>
    )
  }
  const part = await showPart(<Host />)
  const input = within(part).getByRole<HTMLInputElement>('textbox')
  return {
    part,
    input,
    drawn,
    told,
    type: (text: string) => fireEvent.input(input, { target: { value: text } }),
    change: () => fireEvent.click(within(part).getByRole('button')),
  }
}

describe('a number', () => {
  const show = () =>
    showField<number | undefined>(4, 2, (value, onValue) => (
      <NumberField label="Asks" value={value} low={1} high={10} onValue={onValue} />
    ))

  test('that does not fit stays as it is typed, is explained, and is not told', async () => {
    const { part, input, told, type } = await show()
    type('40')
    expect(input.value).toBe('40')
    within(part).getByText('A number from 1 to 10')
    type(' 5,0')
    expect(input.value).toBe(' 5,0')
    expect(told).toEqual([5])
  })

  test('from outside takes the place of what is typed, in the same drawing of the page', async () => {
    const { input, drawn, type, change } = await show()
    type('40')
    change()
    expect(input.value).toBe('2')
    expect(drawn).toEqual(['4', '2'])
  })
})

describe('a list', () => {
  const show = () =>
    showField<readonly string[] | undefined>(['ko'], ['ja', 'zh'], (list, onList) => (
      <ListField label="Languages" list={list} onList={onList} by="comma" />
    ))

  test('stays as it is typed, commas and all', async () => {
    const { input, told, type } = await show()
    type('ko, ')
    expect(input.value).toBe('ko, ')
    type('')
    expect(told).toEqual([['ko'], undefined])
  })

  test('from outside takes the place of what is typed, in the same drawing of the page', async () => {
    const { input, drawn, type, change } = await show()
    type('ko,')
    change()
    expect(input.value).toBe('ja, zh')
    expect(drawn).toEqual(['ko', 'ko,', 'ja, zh'])
  })
})
