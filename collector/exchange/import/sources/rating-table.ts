import { isRating } from '#shared/scale.ts'
import { findColumn } from '../header.ts'
import { keysIn } from './keys-in.ts'
import type { Source } from './source.ts'
import { traitColumns } from './traits.ts'

const SCORE = [
  'score',
  'rating',
  'nps score',
  'nps rating',
  'answer',
  'csat score',
  'ces score',
  '점수',
  '평점',
  'スコア',
  '評価',
  '评分',
  '得分',
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
  'コメント',
  '理由',
  '评论',
  '原因',
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
  'date',
  'timestamp',
  'time',
  'at',
  'when',
  'answered',
  '날짜',
  '일시',
  '日時',
  '日付',
  '日期',
  '时间',
]
const KEY = ['response id', 'survey response id', 'answer id', 'id', 'uuid', 'number', 'token']
const CUSTOMER = [
  'customer id',
  'user id',
  'external id',
  'contact id',
  'end user id',
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
    findColumn(header, SCORE) !== undefined && findColumn(header, AT) !== undefined,

  draft(header, { questions }, facets) {
    const find = (names: readonly string[]) => findColumn(header, names)
    const score = find(SCORE)
    const comment = find(COMMENT)
    const rated = questions.find(({ kind }) => isRating(kind))
    return {
      key: keysIn(header, KEY),
      at: { column: find(AT) },
      ...(score !== undefined && rated && { rating: score }),
      ...(comment !== score && { comment }),
      customer: find(CUSTOMER),
      lang: find(['language', 'locale', 'lang']),
      page: find(['page', 'url', 'page url', 'source url']),
      device: find(['device', 'device type']),
      traits: traitColumns(header, facets, ['properties', 'traits', 'trait', 'attributes']),
    }
  },
}
