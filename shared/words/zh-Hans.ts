import type { LanguagePack } from './pack.ts'

/** Chinese, simplified. No space around `{brand}`, which may be Chinese; browsers space Latin names. */
export const zhHans: LanguagePack = {
  lang: 'zh-Hans',
  questions: {
    nps: {
      text: '您向亲友推荐{brand}的可能性有多大？',
      low: '完全不可能',
      high: '极有可能',
    },
    csat: {
      text: '您对今天的购物满意程度如何？',
      low: '非常不满意',
      high: '非常满意',
    },
    ces: {
      text: '在{brand}，我轻松完成了想做的事',
      low: '非常不同意',
      high: '非常同意',
    },
    repurchase: {
      text: '未来 {days} 天内，您再次在{brand}购物的可能性有多大？',
      low: '非常小',
      high: '非常大',
    },
    comment: { text: '您这样回答的主要原因是什么？' },
    choice: { text: '是什么差点让您放弃购买？' },
  },
  juster: { low: '没有或几乎没有可能', high: '肯定或几乎肯定' },
  names: {
    of: '{rating} 分，满分 {high} 分',
    csat: ['非常不满意', '不满意', '一般', '满意', '非常满意'],
    ces5: ['非常不同意', '不同意', '中立', '同意', '非常同意'],
    ces7: ['非常不同意', '不同意', '有点不同意', '中立', '有点同意', '同意', '非常同意'],
    repurchase: ['非常小', '比较小', '一般', '比较大', '非常大'],
  },
  other: '其他',
  product: '您购买的商品',
  thanks: '谢谢您！每一条回答我们都会认真阅读。',
  ui: {
    title: '{brand}想问您一个问题',
    close: '关闭',
    later: '稍后再答',
    back: '上一题',
    next: '下一题',
    send: '提交',
    done: '完成',
    skip: '跳过',
    commentHint: '简单几个字就好',
    progress: '第 {step} 题，共 {steps} 题',
    saved: '您的回答已保存',
    copy: '复制优惠码',
    copied: '已复制',
    tab: '说说您的想法',
  },
}
