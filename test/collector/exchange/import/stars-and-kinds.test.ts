import { expect, test } from 'vitest'
import { fileKind } from '#collector/exchange/import/file-kind.ts'
import { guessLabels } from '#collector/exchange/import/label-guess.ts'
import { check, inPieces, survey } from './support.ts'

test.each([
  ['★★★★☆', 1, 5, '4'],
  ['⭐⭐⭐', 1, 5, '3'],
  ['★★★☆', 1, 4, '3'],
  // four of five stars are no 4 of 0–10, nor of seven
  ['★★★★☆', 0, 10, undefined],
  ['⭐⭐⭐⭐⭐', 0, 10, undefined],
  ['★★★★☆', 1, 7, undefined],
  ['★★★☆', 1, 5, undefined],
])('%s on %d to %d', (label, low, high, guess) => {
  expect(guessLabels([label], { low, high }).get(label)).toBe(guess)
})

test.each([
  ['X\n\0\0\0\u0003', 'an R file'],
  ['RDX3\nX\n', 'an R file'],
  ['ARROW1\0\0', 'an Arrow file'],
  ['RIFF\x24\0\0\0WEBP', 'a picture'],
  ['II*\0', 'a picture'],
])('%j is named for what it is', (head, what) => {
  expect(fileKind(Buffer.from(head, 'latin1'))).toMatchObject({
    named: expect.stringMatching(`^${what}`),
  })
})

test('of a plain table a column called as a choice is its answer', async () => {
  const option = (id: string) => ({ id, text: { en: id } })
  const stop = { id: 'stop', kind: 'choice', many: true, options: ['price', 'ship'].map(option) }
  const questions = [{ id: 'nps', kind: 'nps' }, { id: 'why', kind: 'comment' }, stop] as const
  const csv = 'id,at,score,reason,stop\n1,2024-03-01T10:00:00Z,9,good,"price, ship"\n'
  const found = await check(inPieces(csv), {
    survey: survey({ questions: [...questions] as never }),
  })
  expect(found.preview[0]?.answers).toMatchObject({
    nps: { a: 9 },
    why: { a: 'good' },
    stop: { a: ['price', 'ship'] },
  })
})
