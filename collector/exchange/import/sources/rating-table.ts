import { isRating } from '#shared/scale.ts'
import type { Question } from '#shared/survey.ts'
import { findColumn } from '../header.ts'
import type { AnswerDraft } from '../mapping-schema.ts'
import { keysIn } from './keys-in.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

/** What a column of ratings is called after its metric; it goes before one that is only called a rating. */
const METRIC: Readonly<Record<string, readonly string[]>> = {
  nps: ['nps', 'nps score', 'nps rating', 'net promoter score', 'likelihood to recommend', 'ltr'],
  csat: ['csat', 'csat score', 'csat rating', 'satisfaction', 'satisfaction rating', '만족도'],
  ces: ['ces', 'ces score', 'ces rating', 'effort', 'effort score', 'customer effort score'],
}
const SCORE = [
  'score',
  'rating',
  'answer',
  '점수',
  '평점',
  '별점',
  'スコア',
  '点数',
  '評価',
  '评分',
  '得分',
  '分数',
  'bewertung',
  'punktzahl',
  'évaluation',
  'puntuación',
  'valoración',
  'calificación',
  'punteggio',
  'valutazione',
  'pontuação',
  'avaliação',
]
const COMMENT = [
  'comment',
  'feedback',
  'comments',
  'text',
  'reason',
  'answer comment',
  'why',
  'verbatim',
  'response text',
  '의견',
  '이유',
  '댓글',
  '후기',
  'コメント',
  '理由',
  'ご意見',
  '评论',
  '原因',
  '反馈',
  'kommentar',
  'commentaire',
  'comentario',
  'commento',
  'comentário',
  'opmerking',
]
const AT = [
  'created at',
  'responded at',
  'response date',
  'answered at',
  'submitted at',
  'date submitted',
  'response created at',
  'completed at',
  'survey responded at',
  'responded',
  'date',
  'timestamp',
  'time',
  'at',
  'when',
  'answered',
  'created',
  'date created',
  'submit date',
  '날짜',
  '일시',
  '작성일',
  '등록일',
  '응답일',
  '응답 일시',
  '日時',
  '日付',
  '回答日時',
  '日期',
  '时间',
  '提交时间',
  'datum',
  'zeitpunkt',
  'fecha',
  'data',
  'date de réponse',
]
/** Rows that the old tool leaves out of its score say so here. */
const LEFT_OUT = ['excluded from calculations', 'excluded from score', 'excluded']
const KEY = ['response id', 'survey response id', 'answer id', 'id', 'uuid', 'number', 'token']
const CUSTOMER = [
  'customer id',
  'user id',
  'external id',
  'contact id',
  'end user id',
  'user userid',
  'customer email',
  'email',
  'email address',
  'user email',
  'contact email',
]

/**
 * A table of single ratings as most tools write one: AskNicely, Wootric (InMoment), Satismeter,
 * Retently, Refiner, Hotjar, Survicate's API, and tables of people's own. A column for the score, one
 * for the time, mostly one for the words and one for who. Taken where nothing else is recognised.
 *
 * Source: the export pages of those tools' manuals; they rename their columns, so names alone decide.
 */
export const ratingTable: Source = {
  name: 'mapping',
  title: 'Any table of ratings',
  recognise: (header) =>
    findColumn(header, [...Object.values(METRIC).flat(), ...SCORE]) !== undefined &&
    findColumn(header, AT) !== undefined,

  draft(header, { questions }, facets, { sample }) {
    const find = (names: readonly string[]) => findColumn(header, names)
    const rated = questions.find(({ kind }) => isRating(kind))
    // beside a score, a tool may name its group in a column of the metric: "promoter"
    const hasNumbers = (column: string | undefined) =>
      column !== undefined && sample.some((row) => /^\s*\d/.test(row.cell(column)))
    const own = find(METRIC[rated?.kind ?? ''] ?? [])
    const score = hasNumbers(own) ? own : (find(SCORE) ?? own)
    const comment = find(COMMENT)
    const leftOut = find(LEFT_OUT)
    return {
      key: keysIn(header, KEY),
      at: { column: find(AT) },
      ...(score !== undefined && rated && { rating: score }),
      ...answersById(header, questions, [rated?.id, comment]),
      ...(comment !== score && { comment }),
      customer: find(CUSTOMER),
      lang: find(['language', 'locale', 'lang']),
      page: find(['page', 'url', 'page url', 'source url']),
      device: find(['device', 'device type']),
      ...(leftOut !== undefined && { only: { [leftOut]: ['false', '0', 'no', ''] } }),
      traits: traitColumns(header, facets, ['properties', 'traits', 'trait', 'attributes']),
    }
  },
}

/** Choices and further ratings have columns where these are called as their questions are. */
function answersById(
  header: readonly string[],
  questions: readonly Question[],
  taken: readonly (string | undefined)[],
): { readonly answers?: Readonly<Record<string, AnswerDraft>> } {
  const named = questions.flatMap(({ id, kind }) => {
    const column = kind === 'comment' ? undefined : findColumn(header, [id])
    const isFree = column !== undefined && !taken.includes(id) && !taken.includes(column)
    return isFree ? [[id, column] as const] : []
  })
  return named.length > 0 ? { answers: Object.fromEntries(named) } : {}
}
