import type { LanguagePack } from './pack.ts'

/** Vietnamese, for shoppers: "bạn". */
export const vi: LanguagePack = {
  lang: 'vi',
  questions: {
    nps: {
      text: 'Khả năng bạn giới thiệu {brand} cho bạn bè hoặc người thân ở mức nào?',
      low: 'Rất thấp',
      high: 'Rất cao',
    },
    csat: {
      text: 'Bạn hài lòng ở mức nào với lần mua hàng hôm nay?',
      low: 'Rất không hài lòng',
      high: 'Rất hài lòng',
    },
    ces: {
      text: '{brand} giúp tôi dễ dàng làm được việc mình cần',
      low: 'Hoàn toàn không đồng ý',
      high: 'Hoàn toàn đồng ý',
    },
    repurchase: {
      text: 'Khả năng bạn mua hàng lại tại {brand} trong {days} ngày tới ở mức nào?',
      low: 'Rất thấp',
      high: 'Rất cao',
    },
    comment: { text: 'Lý do chính khiến bạn trả lời như vậy là gì?' },
    choice: { text: 'Điều gì suýt khiến bạn không mua hàng?' },
  },
  juster: { low: 'Không hoặc gần như không', high: 'Chắc chắn hoặc gần như chắc chắn' },
  names: {
    of: '{rating} trên {high}',
    csat: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
    ces5: ['Hoàn toàn không đồng ý', 'Không đồng ý', 'Trung lập', 'Đồng ý', 'Hoàn toàn đồng ý'],
    ces7: [
      'Hoàn toàn không đồng ý',
      'Không đồng ý',
      'Hơi không đồng ý',
      'Trung lập',
      'Hơi đồng ý',
      'Đồng ý',
      'Hoàn toàn đồng ý',
    ],
    repurchase: ['Rất thấp', 'Thấp', 'Trung bình', 'Cao', 'Rất cao'],
  },
  other: 'Khác',
  product: 'món hàng bạn đã mua',
  thanks: 'Cảm ơn bạn! Chúng tôi đọc mọi câu trả lời.',
  ui: {
    title: 'Câu hỏi từ {brand}',
    close: 'Đóng',
    later: 'Để sau',
    back: 'Quay lại',
    next: 'Tiếp theo',
    send: 'Gửi',
    done: 'Xong',
    skip: 'Bỏ qua',
    commentHint: 'Chỉ vài từ là đủ',
    progress: 'Câu {step}/{steps}',
    saved: 'Đã lưu câu trả lời',
    copy: 'Sao chép mã',
    copied: 'Đã sao chép',
    tab: 'Ý kiến của bạn',
  },
}
