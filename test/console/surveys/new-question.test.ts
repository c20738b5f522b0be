import { expect, test } from 'vitest'
import { newQuestion } from '#collector/console/surveys/editor/new-question.ts'
import { readSurveyDraft } from '#shared/schema.ts'
import { langsOf } from '#shared/words/langs-of.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { aSurvey } from '../../support/a-survey.ts'

test('a new choice has an answer for whom nothing stopped, in every language of the card', () => {
  const { options = [] } = newQuestion('choice', 'stopped')
  const nothing = options.find(({ id }) => id === 'nothing')
  expect(Object.keys(nothing?.text ?? {}).toSorted()).toEqual(
    LANGUAGE_PACKS.map(({ lang }) => lang).toSorted(),
  )
})

test('it is not published before its other choice is written, and keeps no language away then', () => {
  const question = newQuestion('choice', 'stopped')
  const draft = { id: 'stop', name: 'Stop', lang: 'en', trigger: { on: 'load' } }
  expect(readSurveyDraft({ ...draft, questions: [question] })).toHaveProperty('ok', false)
  const [own, nothing] = question.options!
  const written = {
    ...question,
    options: [{ ...own!, text: { en: 'Price', ko: '가격' } }, nothing!],
  }
  expect(readSurveyDraft({ ...draft, questions: [written] })).toHaveProperty('ok', true)
  expect(langsOf(aSurvey({ questions: [written] }))).toEqual(['en', 'ko'])
})
