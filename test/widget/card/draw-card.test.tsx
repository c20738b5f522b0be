import { fireEvent, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FLAGS } from '#shared/snapshot.ts'
import type { Thanks } from '#shared/look.ts'
import type { Question } from '#shared/survey.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import { drawCard, type Card } from '#widget/card/draw-card.tsx'
import * as extras from '#widget/extras/extras.ts'
import { aSite, aSurvey } from '../../support/a-survey.ts'

const NPS: Question = { id: 'score', kind: 'nps' }
const WHY: Question = { id: 'why', kind: 'comment' }

let root: HTMLElement
beforeEach(() => {
  vi.useFakeTimers()
  // a desk with a mouse; jsdom has neither
  window.matchMedia = (query) =>
    ({ ...new EventTarget(), matches: query.includes('hover') }) as never
  root = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  vi.useRealTimers()
  root.remove()
})

/** Takes the card out of the page; the next one is drawn into a root of its own. */
function anew(): void {
  root.remove()
  root = document.body.appendChild(document.createElement('div'))
}

function draw(
  questions: Question[],
  stays = false,
  thanks: Thanks = {},
): { card: Card; closed: string[] } {
  const words = wordsOf(aSite(), aSurvey({ questions, thanks }), 'en')
  const closed: string[] = []
  const onClose = (how: string) => void closed.push(how)
  return { card: drawCard(root, { words, extras, stays, onProgress() {}, onClose }), closed }
}

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
const answersOf = (card: Card) =>
  Object.fromEntries(Object.entries(card.progress.answers).map(([id, { a }]) => [id, a]))

test('a tap is kept at once and moves on to the next question', () => {
  const { card } = draw([NPS, WHY])
  fireEvent.click(radio('9 out of 10'))
  expect(answersOf(card)).toEqual({ score: 9 })
  expect(card.progress.flags).toBe(FLAGS.shown + FLAGS.seen + FLAGS.answered)
  vi.runAllTimers()
  expect(screen.getByRole('textbox', { name: /reason/ })).toBeDefined()
})

test('a tap on 0 is an answer', () => {
  const { card } = draw([NPS, WHY])
  fireEvent.click(radio('0 out of 10, Not at all likely'))
  expect(answersOf(card)).toEqual({ score: 0 })
})

test('arrow keys browse and keep nothing; Enter keeps what they found', () => {
  const { card } = draw([NPS, WHY])
  const found = radio('7 out of 10')
  fireEvent.keyDown(found, { key: 'ArrowRight' })
  // browsers click the radio that an arrow key moves to
  fireEvent.click(found)
  expect(answersOf(card)).toEqual({})
  fireEvent.keyUp(found, { key: 'ArrowRight' })
  fireEvent.keyDown(found, { key: 'Enter' })
  expect(answersOf(card)).toEqual({ score: 7 })
})

test('digits answer: 1 waits for the 0 out of 10', () => {
  const { card } = draw([NPS, WHY])
  fireEvent.keyDown(radio('5 out of 10'), { key: '1' })
  expect(answersOf(card)).toEqual({})
  fireEvent.keyDown(radio('1 out of 10'), { key: '0' })
  expect(answersOf(card)).toEqual({ score: 10 })
})

test('a lone 1 is a 1 after a moment', () => {
  const { card } = draw([NPS, WHY])
  fireEvent.keyDown(radio('5 out of 10'), { key: '1' })
  vi.runAllTimers()
  expect(answersOf(card)).toEqual({ score: 1 })
})

test('a comment is kept as it is typed, and emptying it takes it back', () => {
  const { card } = draw([NPS, WHY])
  fireEvent.click(radio('3 out of 10'))
  vi.runAllTimers()
  const field = screen.getByRole<HTMLTextAreaElement>('textbox')
  fireEvent.input(field, { target: { value: ' Slow. ' } })
  expect(answersOf(card)).toEqual({ score: 3, why: 'Slow.' })
  expect(field.value).toBe(' Slow. ')
  fireEvent.input(field, { target: { value: '' } })
  expect(answersOf(card)).toEqual({ score: 3, why: null })
})

test('going back shows what was picked', () => {
  draw([NPS, WHY])
  fireEvent.click(radio('9 out of 10'))
  vi.runAllTimers()
  fireEvent.click(screen.getByRole('button', { name: 'Back' }))
  expect(radio('9 out of 10').checked).toBe(true)
})

test('nobody passes the first question: there is no way on before an answer', () => {
  draw([NPS, WHY])
  expect(screen.queryByRole('button', { name: /skip|next|send/i })).toBeNull()
})

test('Escape closes, unless the card belongs to the page', () => {
  const { closed } = draw([NPS])
  fireEvent.keyDown(radio('5 out of 10'), { key: 'Escape' })
  expect(closed).toEqual(['dismiss'])
})

test('an inline card has no way out', () => {
  const { closed } = draw([NPS], true)
  fireEvent.keyDown(radio('5 out of 10'), { key: 'Escape' })
  expect(closed).toEqual([])
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull()
})

test('thanks with nothing to take along leave by themselves, those with a link or coupon stay', () => {
  const { closed } = draw([NPS])
  fireEvent.click(radio('9 out of 10'))
  vi.advanceTimersByTime(7_000)
  expect(closed).toEqual([])
  vi.advanceTimersByTime(2_000)
  expect(closed).toEqual(['over'])

  for (const thanks of [
    { coupon: 'MOON' },
    { link: { url: 'https://shop.example/', text: { en: 'Glazes' } } },
  ]) {
    anew()
    const other = draw([NPS], false, thanks)
    fireEvent.click(radio('9 out of 10'))
    vi.runAllTimers()
    expect(other.closed).toEqual([])
  }
})

test('thanks stay while a keyboard is at them, and in a card that belongs to the page', () => {
  const { closed } = draw([NPS])
  fireEvent.keyDown(radio('9 out of 10'), { key: '9' })
  vi.advanceTimersByTime(1_000)
  screen.getByRole('button', { name: 'Close' }).focus()
  vi.advanceTimersByTime(60_000)
  expect(closed).toEqual([])
  screen.getByRole('button', { name: 'Close' }).blur()
  vi.advanceTimersByTime(8_000)
  expect(closed).toEqual(['over'])

  anew()
  const inline = draw([NPS], true)
  fireEvent.click(radio('9 out of 10'))
  vi.runAllTimers()
  expect(inline.closed).toEqual([])
})

test('three questions say how far one has come, two do not', () => {
  const sorry: Question = {
    id: 'sorry',
    kind: 'comment',
    when: { question: 'score', from: 0, to: 6 },
  }
  draw([NPS, sorry, WHY])
  // without an answer nobody knows whether the second will be asked
  expect(screen.queryByText(/^Question/)).toBeNull()
  fireEvent.click(radio('3 out of 10'))
  vi.runAllTimers()
  expect(screen.getByText('Question 2 of 3')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Skip' }))
  expect(screen.getByText('Question 3 of 3')).toBeDefined()

  anew()
  draw([NPS, WHY])
  fireEvent.click(radio('3 out of 10'))
  vi.runAllTimers()
  expect(screen.queryByText(/^Question/)).toBeNull()
})

test('the decoy is nothing that a shopper or a screen reader meets', () => {
  draw([NPS, WHY])
  const decoy = root.querySelector<HTMLInputElement>('[name=website]')
  expect(decoy?.hidden).toBe(true)
  expect(decoy?.autocomplete).toBe('off')
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('a question for some bands is asked in that band alone', () => {
  const followUp: Question = { ...WHY, when: { question: 'score', from: 0, to: 6 } }
  draw([NPS, followUp])
  fireEvent.click(radio('9 out of 10'))
  vi.runAllTimers()
  expect(screen.queryByRole('textbox')).toBeNull()
  // read, and said in the region that was there from the start
  expect(screen.getAllByText(/thank/i)).toHaveLength(2)
  expect(screen.getByRole('status').textContent).toMatch(/thank/i)
})

test('"other" asks for words, and keeps both', () => {
  const options = [
    { id: 'price', text: { en: 'Price' } },
    { id: 'size', text: { en: 'Size' } },
  ]
  const { card } = draw([{ id: 'stop', kind: 'choice', options, other: true, many: true }])
  fireEvent.click(screen.getByRole('checkbox', { name: 'Size' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Something else' }))
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'The colour' } })
  expect(card.progress.answers['stop']).toMatchObject({ a: ['size', 'other'], o: 'The colour' })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Something else' }))
  expect(card.progress.answers['stop']).toMatchObject({ a: ['size'] })
  expect(card.progress.answers['stop']?.o).toBeUndefined()
})
