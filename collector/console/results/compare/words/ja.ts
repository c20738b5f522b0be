import type { ComparePack } from './pack.ts'

/** Japanese. */
export const pack: ComparePack = {
  title: '比較',
  first: 'こちら',
  second: '比べる相手',
  survey: 'アンケート',
  days: '期間',
  who: '回答者',
  everyone: '全員',
  rest: (segment) => `${segment}以外の全員`,
  before: '直前の期間',
  swap: '入れ替える',
  side: '区分',
  askedDifferently: 'もう一方のアンケートは同じ聞き方をしていないため、判定しません。',
  samePeople:
    '同じ人が両方に含まれる可能性があるため、判定しません。別の期間か、スマートフォンとPCのような同じ種類の2つの値を選んでください。',
  noRatings: 'このアンケートは評価を尋ねていないため、比べるスコアがありません。',
  shares: '評価ごとの回答の割合',
  note: '前もって選んだ1回の比較です。差のない20組のうち1組は偶然に違って見えます。',
}
