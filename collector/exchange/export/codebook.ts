import type { PublishedSurvey } from '../../catalog/catalog.ts'
import type { Survey } from '#shared/survey.ts'
import type { QuestionWords, SurveyWords } from '#shared/words.ts'
import { scaleOf } from '#shared/scale.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import { answerColumn } from './answer-column.ts'
import type { Column } from './column.ts'

/** What one code of one column of an export of responses stands for. */
export interface CodebookItem {
  /** heading of the column */
  readonly column: string
  readonly kind: string
  /** the versions that asked it, `1–3` */
  readonly versions: string
  /** as shoppers read it, in the survey's language; of several versions the newest */
  readonly wording: string
  /** a rating or an option's id; empty: the column holds words */
  readonly code: string
  readonly label: string
}

/** One row a code: what a reader of an export looks up. */
export const CODEBOOK_COLUMNS: readonly Column<CodebookItem>[] = (
  ['column', 'kind', 'versions', 'wording', 'code', 'label'] as const
).map((name) => ({ name, type: 'text', of: (item) => item[name] || null }))

/** The code book of all published versions, questions in order of first appearance. */
export function codebookItems({ site, versions }: PublishedSurvey): readonly CodebookItem[] {
  const asked = new Map<string, Asked>()
  for (const { survey } of versions) {
    const words = wordsOf(site, survey, survey.lang)
    for (const { id } of survey.questions) {
      const first = asked.get(id)?.first ?? survey.ver
      asked.set(id, { survey, words, first })
    }
  }
  return [...asked].flatMap(([id, { survey, words, first }]) => {
    const said = words.questions.find((question) => question.id === id)
    const versions = first === survey.ver ? String(first) : `${first}–${survey.ver}`
    if (!said) return []
    const base = { column: answerColumn(id), kind: said.kind, versions, wording: said.text }
    const codes = codesOf(said, survey)
    return codes.length === 0
      ? [{ ...base, code: '', label: '' }]
      : codes.map(([code, label]) => ({ ...base, code, label }))
  })
}

interface Asked {
  /** the newest version that asks it */
  readonly survey: Survey
  readonly words: SurveyWords
  /** the first version that asked it */
  readonly first: number
}

function codesOf(
  said: QuestionWords,
  { questions }: Survey,
): readonly (readonly [string, string])[] {
  const question = questions.find(({ id }) => id === said.id)
  const scale = question && scaleOf(question)
  if (!scale) {
    const options = (said.options ?? []).map(({ id, text }) => [id, text] as const)
    return said.other === undefined ? options : [...options, ['other', said.other] as const]
  }
  return Array.from({ length: scale.high - scale.low + 1 }, (_, i) => {
    const end = i === 0 ? said.low : i === scale.high - scale.low ? said.high : undefined
    return [String(scale.low + i), end ?? said.names?.[i] ?? ''] as const
  })
}
