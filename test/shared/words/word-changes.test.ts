import { expect, test } from 'vitest'
import type { Question } from '#shared/survey.ts'
import { freezeWords } from '#shared/words/freeze-words.ts'
import type { VersionWords } from '#shared/words/version-words.ts'
import { wordChanges } from '#shared/words/word-changes.ts'
import { aSite, aSurvey } from '../../support/a-survey.ts'

/** A version, its words as they are or as an older release said them. */
function version(question: Question, older: Readonly<Record<string, string>> = {}) {
  const survey = aSurvey({ questions: [question] })
  const words = JSON.stringify(freezeWords(aSite({ brand: 'Acme' }), survey))
  const said = Object.entries(older).reduce((text, [now, was]) => text.replaceAll(now, was), words)
  return { survey, words: JSON.parse(said) as VersionWords }
}

const NPS: Question = { id: 'score', kind: 'nps' }

test('publishing the same words again changes none', () => {
  expect(wordChanges(version(NPS), version(NPS))).toEqual([])
})

test('a newer default of a question is told in the language of the survey, and where else it is newer', () => {
  const older = {
    'How likely are you to': 'Will you',
    Wahrscheinlichkeit: 'Wahrsch',
    wahrscheinlich: 'sicher',
  }
  const [text, scale, ...others] = wordChanges(version(NPS, older), version(NPS))
  expect(text).toEqual({
    what: 'text',
    question: 'score',
    langs: ['en', 'de'],
    before: 'Will you recommend {brand} to a friend or family member?',
    after: 'How likely are you to recommend {brand} to a friend or family member?',
  })
  expect(scale).toMatchObject({ what: 'scale', question: 'score', langs: ['de'] })
  expect(others).toEqual([])
})

test('of a scale only the words that differ are told, those that are heard alone as well', () => {
  const ces: Question = { id: 'effort', kind: 'ces' }
  const older = { 'Neither agree nor disagree': 'Partly' }
  expect(wordChanges(version(ces, older), version(ces))).toEqual([
    {
      what: 'scale',
      question: 'effort',
      langs: ['en'],
      before: '4 out of 7, Partly',
      after: '4 out of 7, Neither agree nor disagree',
    },
  ])
})

test('what the owner worded anew is not a newer default', () => {
  const own = { ...NPS, text: { en: 'Would you tell a friend of {brand}?' } }
  expect(wordChanges(version(NPS), version(own))).toEqual([])
})

test('another name of the shop is told once, and not as another wording', () => {
  const before = version(NPS)
  const words = freezeWords(aSite({ brand: 'Nova' }), before.survey)
  const told = wordChanges(before, { survey: before.survey, words })
  expect(told[0]).toEqual({ what: 'brand', before: 'Acme', after: 'Nova' })
  // Acme를, Nova를: the particle is the same
  expect(told).toHaveLength(1)
})

test('buttons and thanks are told as the card', () => {
  expect(wordChanges(version(NPS, { '"Senden"': '"Ab"' }), version(NPS))).toEqual([
    { what: 'card', langs: ['de'] },
  ])
})
