import { within } from '@testing-library/preact'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuestionResults, Results } from '#shared/results.ts'
import { mergeTallies, type Tally } from '#shared/tally.ts'
import { RatingSheet } from '#collector/console/results/rating-sheet.tsx'
import { aQuestion, someResults, trio } from '../../support/console/a-question.ts'
import { showPart } from '../../support/console/show.tsx'

const show = (question: QuestionResults, compared?: Results, lang = 'en') =>
  showPart(
    <RatingSheet
      question={question}
      results={compared ?? someResults([question])}
      trend={undefined}
    />,
    lang,
  )

const textOf = (element: Element | null) => element?.textContent ?? ''

describe('a level is shown only as boldly as it is known', () => {
  test('nobody: words, and not one digit', async () => {
    const part = await show(aQuestion({}, { text: 'Would you recommend us?' }))
    expect(textOf(part)).toContain('No answers yet.')
    expect(textOf(part)).not.toMatch(/\d/)
    expect(part.querySelector('svg')).toBeNull()
  })

  test('three: how many, and from when a score is shown, but no score', async () => {
    const part = await show(aQuestion(trio(3, 0, 0)))
    expect(textOf(part)).toContain('3 answers. We show a score from 5.')
    expect(part.querySelector('.level, .columns, .trend, .segments, details')).toBeNull()
  })

  test('fifteen: the range first, too few to say', async () => {
    const part = await show(aQuestion(trio(8, 4, 3)))
    const level = part.querySelector('[data-status=too_few]')
    // ADJ3 of +5 of 15: m̃ = 5/18, Ṽ = 12.5/18 − m̃², ± 1.96·√(Ṽ/18) → −8.51 and 64.06, outward
    expect(textOf(level)).toContain(
      'Somewhere between −9 and 65 (15 answers): too few for an exact score.',
    )
  })

  test('a hundred: the score, and between what', async () => {
    const part = await show(aQuestion(trio(50, 27, 23)))
    expect(textOf(part.querySelector('[data-status=rough] .level-value'))).toBe('27')
    expect(textOf(part.querySelector('.level-rest'))).toMatch(/^between \d+ and \d+$/)
  })

  test('a thousand: the score, its range in brackets', async () => {
    const part = await show(aQuestion(trio(500, 300, 200)))
    expect(textOf(part.querySelector('[data-status=solid] .level-value'))).toBe('30')
    expect(textOf(part.querySelector('.level-rest')).trim()).toMatch(/^\(\d+–\d+\)$/)
  })

  test('the mean stands beside a CSAT, never instead of it', async () => {
    const part = await show(aQuestion({ 4: 300, 5: 300, 2: 200 }, { kind: 'csat' }))
    expect(textOf(part.querySelector('.level-value'))).toBe('75%')
    // (4·300 + 5·300 + 2·200) ÷ 800 = 3.875
    expect(textOf(part.querySelector('.level-mean'))).toContain('3.88')
  })
})

test('a score that is a range is not given away by the parts of its answers', async () => {
  const part = await show(aQuestion({ 1: 6, 3: 8, 5: 13 }, { kind: 'repurchase' }))
  // 13 of 27 say they will; below 20 or with so wide a range the counts stand alone
  expect(textOf(part.querySelector('.parts-names'))).toMatch(/13/)
  expect(textOf(part)).not.toContain('48%')
})

test('of a history that was shown elsewhere nobody is said to have been asked', async () => {
  const question = aQuestion(trio(50, 27, 23))
  const results = someResults([question])
  const sheet = (shown: number) =>
    showPart(<RatingSheet question={question} results={{ ...results, shown }} trend={undefined} />)
  expect(textOf(await sheet(1_000))).toContain('impressions')
  const named = { name: 'Response bias' }
  expect(within(await sheet(0)).queryByRole('heading', named)).toBeNull()
})

describe('what is printed adds up', () => {
  const percents = (part: Element) =>
    [...part.querySelectorAll('.parts-names strong')].map((strong) => parseFloat(textOf(strong)))

  test('to 100, and to the score', async () => {
    const counts = fc.integer({ min: 0, max: 400 })
    await fc.assert(
      fc.asyncProperty(counts, counts, counts, async (promoters, passives, detractors) => {
        fc.pre(promoters + passives + detractors >= 200)
        const part = await show(aQuestion(trio(promoters, passives, detractors)))
        const [good = 0, middle = 0, bad = 0] = percents(part)
        expect(good + middle + bad).toBeCloseTo(100, 9)
        const value = Number(textOf(part.querySelector('.level-value')).replace('−', '-'))
        // where whole percents cannot do both, tenths are printed and make 100
        if ([good, middle, bad].every(Number.isInteger)) expect(good - bad).toBe(value)
      }),
      { numRuns: 40 },
    )
  })

  test('for a share, its part is the score', async () => {
    // 133 of 200 is 66.5 %, printed as 67; largest remainder alone would print 66
    const part = await show(aQuestion({ 5: 133, 3: 41, 1: 26 }, { kind: 'csat' }))
    expect(textOf(part.querySelector('.level-value'))).toBe('67%')
    const [good = 0, middle = 0, bad = 0] = percents(part)
    expect(good).toBe(67)
    expect(good + middle + bad).toBe(100)
  })
})

test('tenths are printed where whole percents would make 101', async () => {
  // 185 and 15 of 200 are 92.5 % and 7.5 %: rounded, 93 and 8
  const part = await show(aQuestion(trio(185, 0, 15)))
  const printed = [...part.querySelectorAll('.parts-names strong')].map(textOf)
  expect(printed).toEqual(['92.5%', '0.0%', '7.5%'])
})

describe('a change is said by its verdict', () => {
  const compared = (before: Tally, after: Tally, rest: Partial<Results> = {}) =>
    someResults([aQuestion(after, { previousTally: before })], rest)
  const verdictIn = async (results: Results) =>
    textOf((await show(results.questions[0]!, results)).querySelector('.verdict'))

  test('not enough answers', async () => {
    expect(await verdictIn(compared(trio(5, 5, 5), trio(50, 30, 20)))).toContain(
      'Not enough answers to compare.',
    )
  })

  test('clearly up, by how much, and between what', async () => {
    // +10 to +50 with a thousand each
    const said = await verdictIn(compared(trio(400, 300, 300), trio(700, 100, 200)))
    expect(said).toMatch(
      /^Clearly up: 50 \(25 Oct–21 Nov\), 10 before \(27 Sept?–24 Oct\), \+40, between \+3\d and \+4\d\.$/,
    )
  })

  test('down has its minus', async () => {
    const said = await verdictIn(compared(trio(700, 100, 200), trio(400, 300, 300)))
    expect(said).toMatch(/^Clearly down: 10 \(25 Oct–21 Nov\), 50 before .*, −40,/)
  })

  test('a running period waits for its verdict, and says until when', async () => {
    const running = { from: '2026-11-01', to: '2026-11-22' }
    const said = await verdictIn(compared(trio(50, 30, 20), trio(52, 30, 18), running))
    expect(said).toContain('verdict on 23 November')
  })
})

describe('why it changed', () => {
  const halves = (before: Tally, after: Tally) =>
    aQuestion(mergeTallies([after, after]), {
      previousTally: mergeTallies([before, before]),
      segments: ['phone', 'desktop'].map((value) => {
        return {
          facet: 'device',
          value,
          tally: after,
          previousTally: before,
          shown: 9,
          answered: 9,
        }
      }),
    })

  test('a change that cannot be told from chance is given no reason', async () => {
    const same = halves(trio(50, 30, 20), trio(52, 30, 18))
    expect(textOf(await show(same, someResults([same])))).not.toContain('Why it changed')
  })

  test('of a clear one that all groups share none is named', async () => {
    const risen = halves(trio(200, 150, 150), trio(350, 100, 50))
    const text = textOf(await show(risen, someResults([risen])))
    // 10 to 60 in both groups, which are equally many both times
    expect(text).toContain('Mix by device explains 0 of +50 points')
    expect(text).toContain('All groups moved alike: we looked at 2.')
  })
})

test('the formula is one click away, with its counts and what the range means', async () => {
  const part = await show(aQuestion(trio(500, 300, 200)))
  const details = part.querySelector<HTMLDetailsElement>('.formula')!
  expect(details.open).toBe(false)
  within(details).getByText('How it’s calculated').click()
  expect(details.open).toBe(true)
  const text = textOf(details)
  expect(text).toContain('9–10 (promoters) minus share of answers of 0–6 (detractors)')
  expect(text).toContain('(500 − 200) ÷ 1,000 × 100 ≈ 30')
  expect(text).toContain('It does not cover people who never answer.')
})

describe('segments', () => {
  const segment = (value: string, tally: Tally) => ({
    facet: 'device',
    value,
    tally,
    shown: 2000,
    answered: 500,
  })

  test('one that differs beyond chance is marked, one too small to say is not scored', async () => {
    const phone = trio(100, 150, 250)
    const desktop = trio(350, 100, 50)
    const tablet = trio(2, 1, 1)
    const part = await show(
      aQuestion(trio(452, 251, 301), {
        segments: [segment('phone', phone), segment('desktop', desktop), segment('tablet', tablet)],
      }),
    )
    const row = (name: string) => within(part).getByRole('row', { name: new RegExp(name) })
    expect(row('Phone').dataset.stands).toBe('down')
    expect(row('Desktop').dataset.stands).toBe('up')
    // phones −30, all others (352 − 51 of 504) 60: the difference of what is printed
    expect(textOf(row('Phone').querySelector('.segment-stands'))).toBe('−90 points')
    expect(row('Tablet').dataset.status).toBe('hidden')
    expect(textOf(row('Tablet').querySelector('.segment-score'))).toBe('')
  })

  test('equal segments are not marked', async () => {
    const part = await show(
      aQuestion(trio(500, 300, 200), {
        segments: [segment('phone', trio(250, 150, 100)), segment('desktop', trio(250, 150, 100))],
      }),
    )
    expect(part.querySelectorAll('[data-stands]')).toHaveLength(0)
    expect(textOf(part)).toContain('none stands out')
  })
})

test.each(['en', 'ko', 'zh-Hans', 'ja'])('%s never prints NaN, −0, undefined', async (lang) => {
  const balanced = aQuestion(trio(300, 10, 300), { previousTally: trio(300, 10, 300) })
  const text = textOf(await show(balanced, someResults([balanced]), lang))
  expect(text).not.toMatch(/NaN|undefined|null|[−-]0(?![.\d])/)
})

test('the wording follows the language of the page', async () => {
  const part = await show(aQuestion(trio(8, 4, 3)), undefined, 'ko')
  expect(textOf(part)).toContain('응답 15')
})
