import { expect, test } from 'vitest'
import { problemOf } from '#collector/console/api/problem-of.ts'
import { troubleOf } from '#collector/console/form/trouble-of.ts'
import { pack as en } from '#collector/console/words/en.ts'
import { pack as ja } from '#collector/console/words/ja.ts'
import { pack as ko } from '#collector/console/words/ko.ts'
import { refused } from '#shared/refusals/refused.ts'

const reply = ({ error, refusal }: ReturnType<typeof refused>, status = 400) =>
  problemOf(Response.json({ error, ...refusal }, { status }))

test('a refusal is said in the language of the page, with the question it is about', async () => {
  const points = refused(
    'wrong_points',
    { a: 'an', kind: 'nps', points: '11' },
    'questions[1].points',
  )
  const problem = await reply(points)
  expect(troubleOf(problem, ko.form)).toBe('질문 2: nps 질문의 척도는 11점입니다')
  expect(troubleOf(problem, en.form)).toBe('Question 2: an nps question has 11 points')
})

test('what is about a field is said without its path, which the page marks', async () => {
  const problem = await reply(refused('origin', {}, 'origins[0]'))
  expect(troubleOf(problem, ja.form)).not.toMatch(/origins|write/)
  expect(problem.sentence).toMatch(/^origins\[0\]: /)
})

test('a code that this page does not know yet is told by its English sentence', async () => {
  const problem = await problemOf(
    Response.json({ error: 'the moon is full', code: 'full_moon' }, { status: 409 }),
  )
  expect(troubleOf(problem, ko.form)).toBe('the moon is full')
})

test('no connection and no sentence are said as ever', async () => {
  expect(troubleOf({ why: 'offline' }, ko.form)).toBe(ko.form.offline)
  const empty = await problemOf(new Response('', { status: 500 }))
  expect(troubleOf(empty, ko.form)).toBe(ko.form.failed)
})
