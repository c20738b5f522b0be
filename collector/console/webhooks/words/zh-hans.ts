import type { WebhookPack } from './pack.ts'

/** Simplified Chinese. */
export const pack: WebhookPack = {
  title: 'Webhook、聊天与邮件',
  receivers: '接收方',
  receiversHint: '有人作答时通知谁。发送失败会在三天内重试。',
  none: '还没有。请在下方添加服务器、频道或邮箱。',
  active: '启用中',
  paused: {
    owner: '已暂停',
    gone: '已暂停：接收方表示已不存在（410）',
    unsubscribed: '已暂停：通过邮件中的链接退订',
    unreadable: '已暂停：密钥文件已丢失，请删除后重新添加',
  },
  kinds: { webhook: 'Webhook', slack: 'Slack', discord: 'Discord', mail: '电子邮件' },
  events: {
    'response.completed': '顾客完成作答时',
    'response.answered': '顾客作答时（无论是否完成）',
    digest: '每周一：上周小结',
  },
  filters: {
    lowScore: '评分较低',
    hasComment: '有评论',
    customerKnown: '已知客户身份',
  },
  act: {
    test: '发送测试',
    log: '记录',
    pause: '暂停',
    activate: '启用',
    rotate: '新密钥',
    remove: '删除',
    removeSure: (name) => `删除“${name}”及其记录？`,
    again: '重新发送',
    allFailed: '重新发送所有失败的',
    older: '更早',
  },
  add: {
    title: '添加接收方',
    kind: '类型',
    name: '名称',
    target: '以 https:// 开头的地址',
    mail: '电子邮件地址',
    when: '何时',
    onlyIf: '仅当',
    lang: '消息语言',
    submit: '添加',
  },
  secretHint: '签名密钥。请立即复制，之后不再显示。',
  rotatedHint: '新的签名密钥，请立即复制。旧密钥在一天内仍同时签名。',
  log: {
    none: '尚未发送任何内容。',
    states: { waiting: '等待中', delivered: '已送达', failed: '失败' },
    kinds: {
      'response.completed': '已完成',
      'response.answered': '已作答',
      digest: '小结',
      test: '测试',
    },
    next: (instant) => `下次尝试 ${instant}`,
    attempts: (count) => `尝试 ${count} 次`,
  },
}
