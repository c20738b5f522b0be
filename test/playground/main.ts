import { showPreview } from '#collector/console/surveys/editor/preview-card.ts'
import type { Look } from '#shared/look.ts'
import type { QuestionKind } from '#shared/survey.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import { aSite, aSurvey } from '../support/a-survey.ts'

/** `npm run card`: the card as it ships, of a question that the address chooses. It sends nothing. */
const asked = new URLSearchParams(location.search)
const kind = (asked.get('kind') ?? 'nps') as QuestionKind
const theme = (asked.get('theme') ?? 'auto') as Look['theme']
const site = aSite()
const survey = aSurvey({
  questions: [
    {
      id: 'q',
      kind,
      ...(kind === 'choice' && {
        other: true,
        options: ['The price', 'The size', 'The delivery'].map((text, i) => ({
          id: `o${i}`,
          text: { en: text },
        })),
      }),
    },
    { id: 'why', kind: 'comment' },
  ],
  look: { place: 'corner', theme, font: 'system', radius: 12 },
})
const isDark = theme === 'dark' || matchMedia('(prefers-color-scheme: dark)').matches
const words = wordsOf(site, survey, asked.get('lang') ?? 'en')
showPreview(document.querySelector('main')!, words, isDark)
