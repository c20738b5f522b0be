import { describe, expect, test } from 'vitest'
import { readSiteInput, readSurveyDraft } from '#shared/schema.ts'
import { surveyIdOf, surveyOf } from '#shared/survey-of.ts'

function errorOf(input: unknown): string {
  const read = readSurveyDraft(input)
  return read.ok ? 'it fits' : read.error
}

const nps = { id: 'score', kind: 'nps' }

describe('a survey draft', () => {
  test('needs one question of one kind', () => {
    const read = readSurveyDraft({ questions: [{ kind: 'nps' }] })
    expect(read).toEqual({ ok: true, value: { questions: [{ id: 'nps', kind: 'nps' }] } })
  })

  test('may word a question in plain text, in its own language', () => {
    const read = readSurveyDraft({ lang: 'ko', questions: [{ kind: 'csat', text: '어땠나요?' }] })
    expect(read).toMatchObject({ value: { questions: [{ text: { ko: '어땠나요?' } }] } })
  })

  test('may ask where low is good in words of its own', () => {
    const own = { text: 'How much effort was it?', low: 'Very little', high: 'Very much' }
    expect(errorOf({ questions: [{ kind: 'ces', points: 5, direction: 'low', ...own }] })).toBe(
      'it fits',
    )
  })

  test('may be one that was exported', () => {
    const survey = surveyOf(
      { questions: [{ id: 'score', kind: 'nps' }] },
      { id: 'a', site: 's', ver: 3, lang: 'en' },
    )
    expect(readSurveyDraft(JSON.parse(JSON.stringify(survey)))).toMatchObject({ ok: true })
  })

  test.each([
    [7, 'the survey: expected object, received number'],
    [{}, 'questions: expected array, received undefined'],
    [{ questions: [nps], color: 1 }, 'the survey: has no field "color"'],
    [{ questions: [{ ...nps, scale: 10 }] }, 'questions[0]: has no field "scale"'],
    [{ questions: [{ ...nps, points: 5 }] }, 'questions[0].points: an nps question has 11 points'],
    [
      { questions: [{ kind: 'csat', points: 12 }] },
      'questions[0].points: use a whole number from 2 to 11',
    ],
    [
      { questions: [{ kind: 'csat', points: 4, face: 'stars' }] },
      'questions[0].face: smileys and stars come in fives: use numbers for other points',
    ],
    [
      { questions: [{ kind: 'csat', points: 5, top: 3 }] },
      'questions[0].top: at most half of the points can count as good',
    ],
    [
      { questions: [{ kind: 'csat', points: 11, lowest: 1 }] },
      'questions[0].lowest: eleven points begin at 0',
    ],
    [{ questions: [{ kind: 'nps', top: 2 }] }, 'questions[0].top: an nps question has no top'],
    [
      { questions: [{ kind: 'ces', points: 11 }] },
      'questions[0].points: a ces question has 5 or 7 points',
    ],
    [
      { questions: [{ kind: 'ces', points: 5, direction: 'low', text: 'How hard was it?' }] },
      'questions[0].direction: where low is good, text, low and high are yours to write: the default words say the opposite',
    ],
    [
      { questions: [{ kind: 'comment', points: 5 }] },
      'questions[0].points: a comment question has no points',
    ],
    [{ questions: [{ kind: 'nps', options: [] }] }, /^questions\[0\]\.options: /],
    [
      { questions: [{ kind: 'choice' }] },
      'questions[0].options: a choice question needs 2 to 20 options',
    ],
    [{ questions: [nps, nps] }, 'questions[1].id: "score" is used twice'],
    [{ questions: [{ id: 'constructor', kind: 'nps' }] }, 'questions[0].id: this id is reserved'],
    [
      { questions: [{ kind: 'comment', when: { question: 'score', from: 0, to: 6 } }, nps] },
      'questions[0].when.question: no rating question "score" comes before',
    ],
    [
      { questions: [nps, { kind: 'comment', when: { question: 'score', from: 7, to: 6 } }] },
      'questions[1].when: from and to lie within 0 to 10, in order',
    ],
    [{ questions: [nps], look: { accent: 'red' } }, 'look.accent: write a colour such as #1f6feb'],
    [
      { questions: [nps], thanks: { link: { url: 'javascript:alert(1)', text: { en: 'x' } } } },
      'thanks.link.url: write an http or https address',
    ],
    [
      { questions: [nps], audience: { pages: [{ how: 'regex', value: '(' }] } },
      'audience.pages[0].value: this is not a regular expression',
    ],
    [{ questions: [nps], manners: { sample: 2 } }, /^manners\.sample: /],
    [
      { questions: [nps], trigger: { on: 'seconds' } },
      'trigger.seconds: expected number, received undefined',
    ],
    [
      { questions: [nps], opens: '2026-01-02T00:00:00Z', closes: '2026-01-01T00:00:00Z' },
      'closes: lies before "opens"',
    ],
    [{ id: 'UPPER', questions: [nps] }, 'id: use a-z, 0-9 and "-", at most 40 characters'],
  ])('%j is refused by field', (input, error) => {
    expect(errorOf(input)).toMatch(error)
  })
})

describe('a survey', () => {
  const given = { id: 'a', site: 's', ver: 1, lang: 'en' }

  test('with an NPS question waits for the second visit, and none for days', () => {
    const waits = (kind: 'nps' | 'csat') => {
      const { minVisits, minDaysKnown } = surveyOf(
        { questions: [{ id: 'q', kind }] },
        given,
      ).audience
      return [minVisits, minDaysKnown]
    }
    expect([waits('nps'), waits('csat')]).toEqual([
      [2, 0],
      [1, 0],
    ])
  })

  test('keeps what its owner said over every default', () => {
    const survey = surveyOf(
      {
        questions: [],
        audience: { minPages: 1 },
        manners: { sample: 0.1 },
        look: { place: 'tab' },
      },
      given,
    )
    expect(survey).toMatchObject({
      audience: { minPages: 1, minVisits: 1 },
      manners: { sample: 0.1, afterAnswerDays: 90 },
      look: { place: 'tab', theme: 'auto' },
    })
  })

  test('without an id is known by its name, else by its first question', () => {
    expect(surveyIdOf({ name: 'Après l’achat!', questions: [] })).toBe('apres-l-achat')
    expect(surveyIdOf({ name: '만족도', questions: [{ id: 'csat', kind: 'csat' }] })).toBe('csat')
  })
})

describe('a site', () => {
  test.each([
    [
      { origins: ['https://shop.example/path'] },
      'origins[0]: write an origin such as https://shop.example, no path',
    ],
    [{ zone: 'Mars/Olympus' }, 'zone: write an IANA time zone such as Asia/Seoul'],
    [{ facets: ['device'] }, 'facets[0]: this name is built in already'],
    [{ facets: ['toString'] }, 'facets[0]: this name is reserved'],
    [{ secret: 1 }, 'the site: has no field "secret"'],
  ])('%j is refused by field', (input, error) => {
    expect(readSiteInput(input)).toMatchObject({ ok: false, error })
  })
})
