import { describe, expect, test } from 'vitest'
import { missingWords } from '#shared/lint/missing-words.ts'
import type { Question, SurveyDraft } from '#shared/survey.ts'
import { freezeWords } from '#shared/words/freeze-words.ts'
import { frozenWords } from '#shared/words/frozen-words.ts'
import { langsOf } from '#shared/words/langs-of.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import { aSite, aSurvey } from '../../support/a-survey.ts'

const first = (question: Question, lang = 'en', brand = 'Acme') =>
  wordsOf(aSite({ brand }), aSurvey({ questions: [question] }), lang).questions[0]!

describe('the words of a survey', () => {
  test('a question without its own wording speaks the language asked for', () => {
    expect(first({ id: 'q', kind: 'nps' }, 'ko', '쿠키').text).toBe(
      '쿠키를 친구나 가족에게 추천하실 의향이 얼마나 있으신가요?',
    )
  })

  test.each(LANGUAGE_PACKS.map((pack) => [pack.lang, pack] as const))(
    'in %s, eleven points of purchase probability end in certainty, five in likelihood',
    (lang, pack) => {
      const ends = (points: 5 | 11) => {
        const { low, high, names } = first({ id: 'q', kind: 'repurchase', points }, lang)
        return { low, high, first: names?.[0], last: names?.at(-1) }
      }
      const juster = ends(11)
      expect([juster.low, juster.high]).toEqual([pack.juster.low, pack.juster.high])
      expect(juster.first).toContain(pack.juster.low)
      expect(juster.last).toContain(pack.juster.high)
      expect(ends(5)).toMatchObject({
        low: pack.names.repurchase[0],
        high: pack.names.repurchase[4],
      })
    },
  )

  test('a brand that ends in punctuation is set apart from right-to-left text', () => {
    const words = wordsOf(aSite({ brand: 'Yahoo!' }), aSurvey(), 'ar')
    expect(words.ui.title).toContain('\u2068Yahoo!\u2069')
    expect(wordsOf(aSite({ brand: 'Yahoo!' }), aSurvey(), 'en').ui.title).not.toContain('\u2068')
  })

  test('a regional language takes the pack of its language and script', () => {
    expect(wordsOf(aSite(), aSurvey(), 'zh-CN').lang).toBe('zh-Hans')
    expect(wordsOf(aSite(), aSurvey(), 'en-GB').lang).toBe('en')
  })

  test('a language without a pack falls back to the survey’s own, then to English', () => {
    expect(wordsOf(aSite(), aSurvey({ lang: 'ja' }), 'tlh').lang).toBe('ja')
    expect(wordsOf(aSite(), aSurvey({ lang: 'tlh' }), 'x').lang).toBe('en')
  })

  test('an own wording that lacks the language falls back to the survey’s own', () => {
    const text = { de: 'Wie war es?', en: 'How was it?' }
    expect(first({ id: 'q', kind: 'csat', text }, 'ko').text).toBe('How was it?')
  })

  test('{brand} and {days} are filled, {product} is left to the page', () => {
    const text = { en: '{brand}: {product} within {days} days?' }
    expect(first({ id: 'q', kind: 'repurchase', days: 14, text }).text).toBe(
      'Acme: {product} within 14 days?',
    )
  })

  test('a horizon of one day is not "1 days"', () => {
    expect(first({ id: 'q', kind: 'repurchase', days: 1 }).text).not.toContain('days')
  })

  test('every rating has a name; the ends of a 0–10 scale say what they mean', () => {
    const { names } = first({ id: 'q', kind: 'nps' })
    expect(names).toHaveLength(11)
    expect(names?.[0]).toBe('0 out of 10, Not at all likely')
    expect(names?.[5]).toBe('5 out of 10')
  })

  test('smileys are named by what they show, without a number', () => {
    expect(first({ id: 'q', kind: 'csat', face: 'smileys' }).names?.[3]).toBe('Satisfied')
  })

  test('with own words at the ends, the pack’s words in between are not claimed', () => {
    const question: Question = {
      id: 'q',
      kind: 'csat',
      low: { en: 'Worse' },
      high: { en: 'Better' },
    }
    expect(first(question).names).toEqual([
      '1 out of 5, Worse',
      '2 out of 5',
      '3 out of 5',
      '4 out of 5',
      '5 out of 5, Better',
    ])
  })

  test('a comment has no scale and no names', () => {
    expect(first({ id: 'q', kind: 'comment' })).toEqual({
      id: 'q',
      kind: 'comment',
      text: 'What is the main reason for your answer?',
    })
  })
})

describe('a label of an owner’s own in one language', () => {
  const survey = aSurvey({
    lang: 'ko',
    questions: [{ id: 'q', kind: 'nps', low: { en: 'No way' } }],
    thanks: { text: { en: 'Cheers!' } },
  })

  test('keeps no language from the card, and is shown in its own alone', () => {
    expect(langsOf(survey)).toEqual(langsOf(aSurvey({ lang: 'ko' })))
    const low = (lang: string) => wordsOf(aSite(), survey, lang).questions[0]?.low
    const plain = (lang: string) => wordsOf(aSite(), aSurvey(), lang).questions[0]?.low
    expect(low('en')).toBe('No way')
    for (const lang of langsOf(survey).filter((one) => one !== 'en')) {
      expect(low(lang)).toBe(plain(lang))
      expect(wordsOf(aSite(), survey, lang).thanks.text).not.toBe('Cheers!')
    }
  })

  test('is named where it is missing, with what is shown instead', () => {
    expect(missingWords(survey)).toEqual([
      { lang: 'ko', question: 'q', words: 'No way', instead: 'default words' },
      { lang: 'ko', words: 'Cheers!', instead: 'default words' },
    ])
    const options = ['a', 'b'].map((id) => ({ id, text: { ko: id } }))
    const choice: SurveyDraft = {
      questions: [{ id: 'c', kind: 'choice', text: { ko: '?', en: '?' }, options }],
    }
    expect(missingWords(choice)).toEqual([
      { lang: 'en', question: 'c', words: 'a', instead: 'another language' },
      { lang: 'en', question: 'c', words: 'b', instead: 'another language' },
    ])
  })
})

describe('the languages of a survey', () => {
  test('without own wording, every language there is, the survey’s own first', () => {
    const langs = langsOf(aSurvey({ lang: 'ko' }))
    expect(langs[0]).toBe('ko')
    expect(langs).toContain('ja')
    expect(new Set(langs).size).toBe(langs.length)
  })

  test('with own wording, only those languages in which all of it is given', () => {
    const questions: Question[] = [
      { id: 'a', kind: 'csat', text: { en: 'Good?', ja: 'どう？', ko: '어때요?' } },
      { id: 'b', kind: 'comment', text: { en: 'Why?', ko: '왜요?' } },
    ]
    expect(langsOf(aSurvey({ questions }))).toEqual(['en', 'ko'])
  })

  test('an owner who wrote all in other languages than the survey’s is asked in those', () => {
    const questions: Question[] = [
      { id: 'a', kind: 'csat', text: { en: 'Good?', ko: '어때요?', ja: 'どう？' } },
      { id: 'b', kind: 'comment', text: { fr: 'Pourquoi ?', ko: '왜요?', ja: 'なぜ？' } },
    ]
    const survey = aSurvey({ questions })
    expect(langsOf(survey)).toEqual(['ko', 'ja'])
    const { asked, langs } = freezeWords(aSite(), survey)
    const shown = frozenWords(survey, { brand: 'Acme', asked, langs })
    expect(shown).toMatchObject({ lang: 'ko', ui: langs['ko']?.ui })
    expect(shown.questions.map(({ text }) => text)).toEqual(['어때요?', '왜요?'])
  })

  test('where no language has all, the survey’s own is asked with what there is', () => {
    const halves: Question[] = [
      { id: 'a', kind: 'csat', text: { en: 'Good?' } },
      { id: 'b', kind: 'comment', text: { ko: '왜요?' } },
    ]
    expect(langsOf(aSurvey({ questions: halves }))).toEqual(['en'])
    const danish: Question[] = [halves[0]!, { ...halves[1]!, text: { da: 'Hvorfor?' } }]
    expect(langsOf(aSurvey({ questions: danish, lang: 'da' }))).toEqual(['en'])
  })
})

describe('a language without a pack', () => {
  const questions: Question[] = [
    {
      id: 'score',
      kind: 'nps',
      text: { da: 'Vil du anbefale {brand}?', en: 'Would you recommend {brand}?' },
      low: { da: 'Slet ikke' },
      high: { da: 'Helt sikkert' },
    },
    { id: 'more', kind: 'choice', text: { da: 'Hvad?', en: 'What?' }, options: [] },
    { id: 'why', kind: 'comment' },
  ]
  const thanks = {
    text: { da: 'Tak' },
    link: { url: 'https://a.example', text: { da: 'Se', en: 'See' } },
  }
  const danish = aSurvey({ questions, thanks, lang: 'da' })

  test('is asked as the survey’s own, beside those that its owner wrote all of', () => {
    expect(langsOf(danish)).toEqual(['da', 'en'])
    expect(langsOf(aSurvey({ questions, thanks }))).toEqual(['en'])
    expect(langsOf(aSurvey({ lang: 'da', questions: [{ id: 'q', kind: 'nps' }] }))[0]).toBe('en')
  })

  test('has the owner’s words, ends and thanks, and says so of each; the rest is English', () => {
    const { langs } = freezeWords(aSite({ brand: 'Acme' }), danish)
    const other = { lang: 'da', dir: 'ltr' }
    expect(langs['da']).toMatchObject({
      lang: 'en',
      questions: [
        { text: 'Vil du anbefale Acme?', low: 'Slet ikke', high: 'Helt sikkert', ...other },
        { text: 'Hvad?', ...other },
        { text: 'What is the main reason for your answer?' },
      ],
      thanks: { text: 'Tak', link: { text: 'Se', ...other }, ...other },
      ui: { next: 'Next' },
    })
    expect(langs['da']?.questions[2]).not.toHaveProperty('lang')
  })

  test('keeps nobody from English where its owner wrote that as well', () => {
    const { langs } = freezeWords(aSite({ brand: 'Acme' }), danish)
    expect(langs['en']?.questions[0]).toMatchObject({
      text: 'Would you recommend Acme?',
      low: 'Not at all likely',
    })
    expect(langs['en']?.questions[0]).not.toHaveProperty('lang')
  })

  test.each([
    ['fa', 'rtl'],
    ['ur-PK', 'rtl'],
    ['ks', 'rtl'],
    ['pa-Arab', 'rtl'],
    ['da', 'ltr'],
    ['az-Cyrl', 'ltr'],
  ])('%s runs as it is written, the name of the shop apart', (lang, dir) => {
    const survey = aSurvey({
      lang,
      questions: [{ id: 'q', kind: 'nps', text: { [lang]: '{brand}?' } }],
    })
    const [question] = freezeWords(aSite({ brand: 'Yahoo!' }), survey).langs[lang]?.questions ?? []
    expect(question).toMatchObject({ lang, dir })
    expect(question?.text).toBe(dir === 'rtl' ? '\u2068Yahoo!\u2069?' : 'Yahoo!?')
  })
})

test('a text in the language of a pack, but not of the card around it, says which it is', () => {
  const survey = aSurvey({ questions: [{ id: 'q', kind: 'comment', text: { he: 'למה?' } }] })
  const { langs } = freezeWords(aSite(), survey)
  expect(langs['en']?.questions[0]).toMatchObject({ lang: 'he', dir: 'rtl' })
  expect(langs['he']?.questions[0]).not.toHaveProperty('lang')
})

test('what was published draws its accent in colours that can be told apart', () => {
  const survey = aSurvey({ look: { ...aSurvey().look, accent: '#ffe000' } })
  const { asked, langs } = freezeWords(aSite(), survey)
  const shown = frozenWords(survey, { brand: 'Acme', asked, langs })
  expect(shown.accents?.dark).toEqual({ fill: '#ffe000', text: '#000' })
})
