import type { SharePack } from './pack.ts'

/** Simplified Chinese. */
export const pack: SharePack = {
  title: '分享',
  hint: '拿到链接的人只能看到这一份问卷的结果：每次显示四个整周，不含少于 5 个回答的分组，没有姓名，也没有单条回答。您可以随时撤销。',
  name: '名称',
  nameHint: '只有您能看到。',
  what: '分享内容',
  kinds: { page: '结果页面', badge: '放在网页上的得分徽章' },
  ends: '有效期',
  days: (days) => `${days} 天`,
  comments: '同时显示留言',
  make: '生成链接',
  once: '请现在复制，之后不再显示。',
  open: '有效的链接',
  none: '还没有。',
  until: (day) => `到 ${day} 为止`,
  withComments: '含留言',
  revoke: '撤销',
  shared: '分享的结果',
  sharedHint:
    '显示四个整周（周一至周日），下一个四周结束后更新。为了不让人认出是谁，少于 5 个回答的分组不显示。',
  ended: '这个链接已失效',
  endedHint: '链接已过期，或没有复制完整。请向发送者索取新的链接。',
}
