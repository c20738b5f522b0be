import { expect, test } from 'vitest'
import type { QuestionResults } from '#shared/results.ts'
import type { OptionTally } from '#shared/tally.ts'
import { ChoiceSheet } from '#collector/console/results/choice-sheet.tsx'
import { someResults } from '../../support/console/a-question.ts'
import { showPart } from '../../support/console/show.tsx'

async function options(tally: OptionTally) {
  const question: QuestionResults = {
    id: 'stop',
    kind: 'choice',
    text: 'What almost stopped you?',
    tally,
    days: [],
    segments: [],
    options: { price: 'Price', size: 'Size' },
  }
  const part = await showPart(<ChoiceSheet question={question} results={someResults([question])} />)
  return [...part.querySelectorAll('.option')].map((one) => ({
    text: one.textContent ?? '',
    hasBar: one.querySelector('.option-bar') !== null,
  }))
}

test('a share of many answers stands with its count and a bar', async () => {
  const [size] = await options({ size: 240, price: 160 })
  expect(size?.text).toMatch(/60%.*240$/)
  expect(size?.hasBar).toBe(true)
})

test('beside a range there is no count and no bar that would tell the share', async () => {
  for (const { text, hasBar } of await options({ size: 10, price: 7 })) {
    expect(text).toMatch(/between \d+% and \d+%$/)
    expect(text).not.toMatch(/\b(10|7)\b/)
    expect(hasBar).toBe(false)
  }
})
