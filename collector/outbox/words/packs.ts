import type { MessageLang } from '../endpoint/endpoint.ts'
import type { MessagePack } from './pack.ts'

const en: MessagePack = {
  lang: 'en',
  rated: (rating, high) => `Rated ${rating} out of ${high}`,
  alert: (what, site) => `${what} at ${site}`,
  gathered: (n, site) => `${n} more ${n === 1 ? 'answer' : 'answers'} within the hour at ${site}`,
  commented: 'A comment',
  unfinished: 'left without finishing',
  customer: (id) => `Customer: ${id}`,
  page: (address) => `Page: ${address}`,
  open: 'Open in Earshot',
  stop: 'Unsubscribe from these emails:',
  digest: (site) => `Last week at ${site}`,
  lastWeek: (asked) => `Last week: ${asked}`,
  noAnswers: 'No answers last week.',
  test: (endpoint) => `This is a test from Earshot: "${endpoint}" works.`,
  stopPage: {
    title: 'Unsubscribe?',
    ask: (mail) => `Earshot will send nothing more to ${mail}.`,
    button: 'Unsubscribe',
    done: 'Done. Nothing more will be sent.',
  },
}

const ko: MessagePack = {
  lang: 'ko',
  rated: (rating, high) => `${high}점 만점에 ${rating}점`,
  alert: (what, site) => `${site}: ${what}`,
  gathered: (n, site) => `${site}: 한 시간 사이에 응답 ${n}건 더`,
  commented: '의견',
  unfinished: '끝까지 답하지 않음',
  customer: (id) => `고객: ${id}`,
  page: (address) => `페이지: ${address}`,
  open: 'Earshot에서 열기',
  stop: '이 메일을 그만 받으려면:',
  digest: (site) => `${site}: 지난주 요약`,
  lastWeek: (asked) => `지난주: ${asked}`,
  noAnswers: '지난주에는 응답이 없었습니다.',
  test: (endpoint) => `Earshot에서 보낸 시험 메시지입니다. “${endpoint}” 연결이 작동합니다.`,
  stopPage: {
    title: '메일을 그만 받을까요?',
    ask: (mail) => `${mail} 주소로 더 이상 메일을 보내지 않습니다.`,
    button: '그만 받기',
    done: '완료했습니다. 더 이상 보내지 않습니다.',
  },
}

const ja: MessagePack = {
  lang: 'ja',
  rated: (rating, high) => `${high}点満点中${rating}点`,
  alert: (what, site) => `${site}：${what}`,
  gathered: (n, site) => `${site}：1時間以内にさらに${n}件の回答`,
  commented: 'コメント',
  unfinished: '途中で離れました',
  customer: (id) => `お客様：${id}`,
  page: (address) => `ページ：${address}`,
  open: 'Earshotで開く',
  stop: 'このメールの配信を止める：',
  digest: (site) => `${site}：先週のまとめ`,
  lastWeek: (asked) => `先週：${asked}`,
  noAnswers: '先週は回答がありませんでした。',
  test: (endpoint) => `Earshotからのテストです。「${endpoint}」は正しく動いています。`,
  stopPage: {
    title: 'メールの配信を止めますか？',
    ask: (mail) => `${mail} には今後メールを送りません。`,
    button: '配信を止める',
    done: '完了しました。今後メールは届きません。',
  },
}

const zhHans: MessagePack = {
  lang: 'zh-Hans',
  rated: (rating, high) => `${rating} 分（满分 ${high} 分）`,
  alert: (what, site) => `${site}：${what}`,
  gathered: (n, site) => `${site}：一小时内另有 ${n} 份回答`,
  commented: '留言',
  unfinished: '未完成便离开',
  customer: (id) => `顾客：${id}`,
  page: (address) => `页面：${address}`,
  open: '在 Earshot 中打开',
  stop: '不再接收此类邮件：',
  digest: (site) => `${site}：上周小结`,
  lastWeek: (asked) => `上周：${asked}`,
  noAnswers: '上周没有回答。',
  test: (endpoint) => `这是来自 Earshot 的测试消息：“${endpoint}”可以正常使用。`,
  stopPage: {
    title: '不再接收邮件？',
    ask: (mail) => `Earshot 将不再向 ${mail} 发送邮件。`,
    button: '不再接收',
    done: '已完成，不会再发送邮件。',
  },
}

/** Messages in the languages of the console. */
export const MESSAGE_PACKS: Readonly<Record<MessageLang, MessagePack>> = {
  en,
  ko,
  ja,
  'zh-Hans': zhHans,
}
