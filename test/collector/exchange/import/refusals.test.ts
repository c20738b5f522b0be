import { describe, expect, test } from 'vitest'
import { checkLines } from '#collector/exchange/import/check-lines.ts'
import { isClean } from '#collector/exchange/import/import-check.ts'
import { parseMapping } from '#collector/exchange/import/mapping-schema.ts'
import { check, inPieces, PLAIN, plainCsv, plan, survey } from './support.ts'

const DAY = '2024-01-01'
const ces7 = survey({ questions: [{ id: 'ces', kind: 'ces' }] })
const csat = survey({ questions: [{ id: 'csat', kind: 'csat' }] })
const NO_COMMENT = { key: 'id', rating: 'score', at: 'at' }

/** A file of these ratings, one a row. */
const ratings = (scores: readonly (string | number)[]) =>
  plainCsv(scores.map((score, i) => `${i + 1},"${score}",,${DAY}`))

describe('a rating is refused, with line, column and cause', () => {
  test.each([
    ['11', 'is off the scale 0 to 10: "11"'],
    ['-1', 'is off the scale 0 to 10: "-1"'],
    ['-37', 'is off the scale 0 to 10: "-37"'],
    [
      '8.5',
      'is not a whole number but looks like an average, which is not an answer (9.0 for 9 needs the rule whole-decimals): "8.5"',
    ],
    ['42%', 'is a percentage, not an answer: "42%"'],
    ['promoter', 'is not a whole number: "promoter"'],
    [
      '10 - Extremely likely',
      'is not a whole number (a label such as "10 - Extremely likely" needs the rule number-in-label): "10 - Extremely likely"',
    ],
    [
      '1e1',
      'is not a whole number (a label such as "10 - Extremely likely" needs the rule number-in-label): "1e1"',
    ],
    ['NaN', 'is not a whole number: "NaN"'],
  ])('%s', async (score, cause) => {
    const found = await check(ratings([0, score]), { mapping: PLAIN })
    expect(found.problems).toEqual({ count: 1, first: [{ line: 3, column: 'score', cause }] })
    expect(isClean(found)).toBe(false)
    expect(checkLines(found)).toContain(`line 3, "score": ${cause}`)
  })
})

describe('a scale that is not the question’s is refused for the whole file', () => {
  test('1–10 as NPS, seen by its ratings', async () => {
    const found = await check(ratings([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), { mapping: PLAIN })
    expect(found.refusals).toEqual([
      '"nps": 1 gave 1 and nobody gave 0, as on a 1–10 scale, on which an NPS is not defined; if the question did offer 0 to 10, declare that scale.',
    ])
    expect(isClean(found)).toBe(false)
  })

  test('1–10 as NPS, said by the owner', async () => {
    const options = { scale: { low: 1, high: 10 } }
    await expect(plan(ratings([5]), { mapping: PLAIN, options })).rejects.toThrow(
      `The file's ratings are 1 to 10, but "nps" is asked on 0 to 10: on any other scale an NPS is not defined.`,
    )
  })

  test('a file without 0 is taken once the owner says that 0 was offered', async () => {
    const options = { scale: { low: 0, high: 10 } }
    const found = await check(ratings([1, 9, 10]), { mapping: PLAIN, options })
    expect(isClean(found)).toBe(true)
  })

  test('1–5 as NPS: twenty ratings and none above 5', async () => {
    const scores = Array.from({ length: 20 }, (_, i) => 2 + (i % 4))
    const found = await check(ratings(scores), { mapping: PLAIN })
    expect(found.refusals[0]).toContain('"nps": nobody gave more than 5, as on a scale that ends')
  })

  test('nineteen ratings say nothing yet', async () => {
    const scores = Array.from({ length: 19 }, (_, i) => 2 + (i % 4))
    expect((await check(ratings(scores), { mapping: PLAIN })).refusals).toEqual([])
  })

  test('0–5 as CES, said by the owner, names the rule', async () => {
    const options = { scale: { low: 0, high: 5 } }
    const asked = plan(ratings([0, 5]), { survey: ces7, mapping: NO_COMMENT, options })
    await expect(asked).rejects.toThrow(
      `The file's ratings are 0 to 5, but "ces" is asked on 1 to 7: the rule ces-0-5-to-1-7 converts them, if you ask for it.`,
    )
  })

  test('0–5 as CES, not said: 0 is off the scale', async () => {
    const found = await check(ratings([0, 5]), { survey: ces7, mapping: NO_COMMENT })
    expect(found.problems.first[0]!.cause).toBe('is off the scale 1 to 7: "0"')
  })

  test('0–10 as CSAT is off the scale from 6 on', async () => {
    const found = await check(ratings([5, 6, 10]), { survey: csat, mapping: NO_COMMENT })
    expect(found.problems.count).toBe(2)
  })
})

describe('rules convert when asked, and say so', () => {
  test('ces-0-5-to-1-7 leaves the middle empty', async () => {
    const found = await check(ratings([0, 1, 2, 3, 4, 5]), {
      survey: ces7,
      mapping: NO_COMMENT,
      options: { rules: ['ces-0-5-to-1-7'] },
    })
    expect(found.tallies).toEqual({ ces: { 1: 1, 2: 1, 3: 1, 5: 1, 6: 1, 7: 1 } })
    expect(found.notes).toContain('"ces" is converted by the rule ces-0-5-to-1-7.')
    expect(isClean(found)).toBe(true)
  })

  test('a rule refuses what it does not convert', async () => {
    const found = await check(ratings([6]), {
      survey: ces7,
      mapping: NO_COMMENT,
      options: { rules: ['ces-0-5-to-1-7'] },
    })
    expect(found.problems.first[0]!.cause).toBe('is nothing that ces-0-5-to-1-7 converts: "6"')
  })

  test('reverse-1-5 turns 1 into 5', async () => {
    const found = await check(ratings([1, 5, 4]), {
      survey: csat,
      mapping: NO_COMMENT,
      options: { rules: ['reverse-1-5'] },
    })
    expect(found.tallies).toEqual({ csat: { 1: 1, 2: 1, 5: 1 } })
  })

  test('whole-decimals takes 9.0 and refuses 8.5', async () => {
    const found = await check(ratings(['9.0', '10', '8.5']), {
      mapping: PLAIN,
      options: { rules: ['whole-decimals'] },
    })
    expect(found.tallies).toEqual({ nps: { 9: 1, 10: 1 } })
    expect(found.problems.first[0]!.cause).toBe('is nothing that whole-decimals converts: "8.5"')
  })

  test('a rule for another kind, or to another scale, is refused', async () => {
    const five = survey({ questions: [{ id: 'ces', kind: 'ces', points: 5 }] })
    const answers = (rules: 'ces-0-5-to-1-7'[]) => ({
      answers: { ces: { column: 'score', rules } },
    })
    await expect(
      plan(ratings([1]), { survey: five, mapping: { at: 'at', ...answers(['ces-0-5-to-1-7']) } }),
    ).rejects.toThrow('The rule ces-0-5-to-1-7 leads to 1 to 7, but "ces" is asked on 1 to 5.')
    await expect(
      plan(ratings([1]), {
        mapping: { at: 'at', answers: { nps: { column: 'score', rules: ['ces-0-5-to-1-7'] } } },
      }),
    ).rejects.toThrow('The rule ces-0-5-to-1-7 is not made for nps questions such as "nps".')
  })
})

describe('a file is refused', () => {
  test.each([
    ['nothing at all', '', 'Line 1: The file is empty.'],
    [
      'JSON of no objects',
      '[1, 2]',
      'Line 1: The file is neither a list of objects nor JSON lines.',
    ],
    ['broken JSON', '[{"a": }]', 'Line 1: The JSON is broken here.'],
  ])('%s', async (_, text, sentence) => {
    await expect(plan(inPieces(text), { mapping: PLAIN })).rejects.toThrow(sentence)
  })

  const refused = (rows: readonly string[]) =>
    expect(plan(plainCsv(rows), { mapping: PLAIN })).rejects

  test('but not for a quote inside a cell, which stands for itself', async () => {
    const rows = [`1,10,27" screen,${DAY}`, `2,9,he said "wow",${DAY}`, `3,9,"ok",${DAY}`]
    const { preview } = await check(plainCsv(rows), { mapping: PLAIN })
    const words = preview.map(({ answers }) => answers['why']?.a)
    expect(words).toEqual(['27" screen', 'he said "wow"', 'ok'])
  })

  test('a quote that is never closed', async () => {
    await refused([`1,10,"open,${DAY}`, `2,9,,${DAY}`]).toThrow(
      'Line 3: A quote is opened and never closed.',
    )
  })

  test('a cell of 2 MiB, which is no answer', async () => {
    await refused([`1,10,"${'x'.repeat(2_097_152)}",${DAY}`]).toThrow(
      'Line 2: A record is longer than 1 MiB: a quote is not closed before it.',
    )
  })

  test('what breaks far down a file ends the reading there', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `${i},10,,${DAY}`)
    const text = ['id,score,comment,at', ...rows, `x,9,"open,${DAY}`].join('\n')
    const found = await check(inPieces(text, 65_536), { mapping: PLAIN })
    expect(found.problems.first).toEqual([
      {
        line: 30_002,
        cause: 'A quote is opened and never closed.',
      },
    ])
    expect(isClean(found)).toBe(false)
  })

  test('a comment of more than 5,000 characters, with its line', async () => {
    const found = await check(plainCsv([`1,10,${'x'.repeat(5_001)},${DAY}`]), { mapping: PLAIN })
    expect(found.problems.first).toEqual([
      { line: 2, column: 'comment', cause: 'is longer than 5000 characters' },
    ])
  })

  test('rows of more or fewer cells than the heading', async () => {
    const found = await check(plainCsv([`1,10`, `2,9,,${DAY},more`]), { mapping: PLAIN })
    expect(found.problems.first).toEqual([
      { line: 2, cause: 'has 2 cells where the heading has 4' },
      { line: 3, cause: 'has 5 cells where the heading has 4' },
    ])
  })

  test('of a thousand bad rows, all are counted and a hundred named', async () => {
    const scores = Array.from({ length: 1_100 }, (_, i) => (i < 100 ? 10 : 11))
    const found = await check(ratings(scores), { mapping: PLAIN })
    expect(found.problems.count).toBe(1_000)
    expect(found.problems.first).toHaveLength(100)
    // the heading is line 1, so the 101st row is line 102
    expect(found.problems.first[0]!.line).toBe(102)
    expect(checkLines(found)).toContain('… and 900 more problems')
    expect(checkLines(found).at(-1)).toContain(
      '--leave-out imports 100 responses and leaves 1000 rows out',
    )
  })

  test('a time in the future, too old, of two meanings, or none', async () => {
    const at = (text: string) => `1,10,,${text}`
    const found = await check(
      plainCsv(['2030-01-01', '1970-01-01', '03/04/2024', 'soon', '2024-02-30'].map(at)),
      { mapping: { ...PLAIN, key: 'at' } },
    )
    expect(found.problems.first.map(({ cause }) => cause)).toEqual([
      'lies in the future: "2030-01-01"',
      'lies before 1995: "1970-01-01"',
      'may begin with the day or the month, so say which (dates: dmy or mdy, or a format such as DD/MM/YYYY HH:mm): "03/04/2024"',
      'is no time that can be read, so name its format (such as D MMM YYYY): "soon"',
      'is no time that can be read, so name its format (such as D MMM YYYY): "2024-02-30"',
    ])
  })
})

describe('a mapping is refused', () => {
  test.each([
    ['{', 'The mapping is not JSON.'],
    [
      '{"at":{"zone":"Mars/Olympus"}}',
      'The mapping is wrong at at.zone: is no time zone (such as Asia/Seoul or +09:00).',
    ],
    ['{"rules":1}', 'The mapping is wrong: Unrecognized key: "rules".'],
  ])('%s', (text, sentence) => {
    const parsed = parseMapping(text)
    expect('error' in parsed && parsed.error).toContain(sentence)
  })

  test('no time, no question, a stranger, a missing column', async () => {
    const file = plainCsv([`1,10,,${DAY}`])
    const refused = (mapping: object) => expect(plan(file, { from: 'mapping', mapping })).rejects
    await refused({ rating: 'score' }).toThrow(
      'Which column says when an answer was given? Name it in the mapping, "at"; or the day of all rows: {"at": {"fixed": "2024-03-31"}}.',
    )
    await refused({ at: 'at' }).toThrow(
      'Which column answers which question of survey "nps"? Name them in the mapping: {"answers": {"nps": "its column"}}.',
    )
    await refused({ at: 'at', answers: { csat: 'score' } }).toThrow(
      'Survey "nps" has no question "csat"; it has nps, why.',
    )
    await refused({ at: 'at', rating: 'Rating' }).toThrow(
      'The file has no column "Rating"; it has "id", "score", "comment", "at".',
    )
  })
})
