import type { LanguagePack } from './pack.ts'

/**
 * Traditional Chinese, for shoppers: "您", in the words of Taiwan. No space around `{brand}`, which
 * may be Chinese (browsers space Latin names); spaces around figures.
 */
export const zhHant: LanguagePack = {
  lang: 'zh-Hant',
  questions: {
    nps: { text: '您向親友推薦{brand}的可能性有多大？', low: '完全不可能', high: '極有可能' },
    csat: { text: '您對今天的購物滿意程度如何？', low: '非常不滿意', high: '非常滿意' },
    ces: { text: '在{brand}，我輕鬆完成了想做的事', low: '非常不同意', high: '非常同意' },
    repurchase: {
      text: '未來 {days} 天內，您再次在{brand}購物的可能性有多大？',
      low: '非常小',
      high: '非常大',
    },
    comment: { text: '您這樣回答的主要原因是什麼？' },
    choice: { text: '是什麼差點讓您放棄購買？' },
  },
  juster: { low: '沒有或幾乎沒有可能', high: '確定或幾乎確定' },
  names: {
    of: '{rating} 分，滿分 {high} 分',
    csat: ['非常不滿意', '不滿意', '普通', '滿意', '非常滿意'],
    ces5: ['非常不同意', '不同意', '普通', '同意', '非常同意'],
    ces7: ['非常不同意', '不同意', '有點不同意', '普通', '有點同意', '同意', '非常同意'],
    repurchase: ['非常小', '比較小', '普通', '比較大', '非常大'],
  },
  other: '其他',
  product: '您購買的商品',
  thanks: '謝謝您！每一則回答我們都會仔細閱讀。',
  ui: {
    title: '來自{brand}的提問',
    close: '關閉',
    later: '稍後再說',
    back: '上一題',
    next: '下一題',
    send: '送出',
    done: '完成',
    skip: '略過',
    commentHint: '簡單幾個字就好',
    progress: '第 {step} 題，共 {steps} 題',
    saved: '已儲存您的回答',
    copy: '複製優惠碼',
    copied: '已複製',
    tab: '您的意見',
  },
}
