import type { ComparePack } from './pack.ts'

/** Simplified Chinese. */
export const pack: ComparePack = {
  title: '对比',
  first: '这一方',
  second: '对比对象',
  survey: '问卷',
  days: '时段',
  who: '回答者',
  everyone: '所有人',
  rest: (segment) => `除${segment}以外的所有人`,
  before: '上一时段',
  swap: '互换',
  side: '对象',
  askedDifferently: '另一份问卷的问法不同，因此不下结论。',
  samePeople:
    '两边可能有同一个人，因此不下结论。请选择其他时段，或同一类的两个值，例如手机和电脑。',
  noRatings: '这份问卷不问评分，没有可对比的得分。',
  shares: '各评分的回答占比',
  note: '这是事先选定的一次对比。二十对没有差别的对象中，会有一对碰巧看起来不同。',
}
