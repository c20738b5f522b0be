import type { LanguagePack } from './pack.ts'

/**
 * Modern Standard Arabic, for shoppers. Verbs and nouns are chosen so that the spelling without
 * vowels fits women and men ("أن توصي", "رضاك"). "متجر" ("shop") takes the prefixed "بـ" and gives
 * the verb its gender. "الأيام الـ" takes any number from three; one
 * day and two days have forms of their own. Satisfaction is asked as a level (low … high), for
 * want of a form without gender.
 */
export const ar: LanguagePack = {
  lang: 'ar',
  rtl: true,
  questions: {
    nps: {
      text: 'ما مدى احتمال أن توصي أصدقاءك أو عائلتك بمتجر {brand}؟',
      low: 'غير محتمل إطلاقًا',
      high: 'محتمل للغاية',
    },
    csat: { text: 'ما مستوى رضاك عن مشترياتك اليوم؟', low: 'منخفض جدًا', high: 'مرتفع جدًا' },
    ces: { text: 'سهّل عليّ متجر {brand} إنجاز ما أردت', low: 'لا أوافق بشدة', high: 'أوافق بشدة' },
    repurchase: {
      text: 'ما مدى احتمال أن تشتري مجددًا من متجر {brand} خلال الأيام الـ{days} القادمة؟',
      forms: {
        one: 'ما مدى احتمال أن تشتري مجددًا من متجر {brand} خلال 24 ساعة؟',
        two: 'ما مدى احتمال أن تشتري مجددًا من متجر {brand} خلال يومين؟',
      },
      low: 'مستبعد جدًا',
      high: 'محتمل جدًا',
    },
    comment: { text: 'ما السبب الرئيسي لإجابتك؟' },
    choice: { text: 'ما الذي كاد يمنعك من الشراء؟' },
  },
  juster: { low: 'لا احتمال تقريبًا', high: 'مؤكد تقريبًا' },
  names: {
    of: '{rating} من {high}',
    csat: ['منخفض جدًا', 'منخفض', 'متوسط', 'مرتفع', 'مرتفع جدًا'],
    ces5: ['لا أوافق بشدة', 'لا أوافق', 'لا أوافق ولا أعارض', 'أوافق', 'أوافق بشدة'],
    ces7: [
      'لا أوافق بشدة',
      'لا أوافق',
      'لا أوافق إلى حد ما',
      'لا أوافق ولا أعارض',
      'أوافق إلى حد ما',
      'أوافق',
      'أوافق بشدة',
    ],
    repurchase: ['مستبعد جدًا', 'مستبعد', 'ممكن', 'محتمل', 'محتمل جدًا'],
  },
  brandNoun: {
    noun: 'متجر',
    forms: {
      'سهّل عليّ متجر {brand}': 'سهّلت عليّ شركة {brand}',
      'اهتم متجر {brand}': 'اهتمت شركة {brand}',
      'بمتجر {brand}': 'بشركة {brand}',
      'متجر {brand}': 'شركة {brand}',
    },
  },
  other: 'شيء آخر',
  product: 'مشترياتك',
  thanks: 'شكرًا لك! نقرأ كل إجابة.',
  ui: {
    title: 'سؤال من متجر {brand}',
    close: 'إغلاق',
    later: 'لاحقًا',
    back: 'رجوع',
    next: 'التالي',
    send: 'إرسال',
    done: 'تم',
    skip: 'تخطي',
    commentHint: 'تكفي بضع كلمات',
    progress: 'السؤال {step} من {steps}',
    saved: 'حُفظت إجابتك',
    copy: 'نسخ الرمز',
    copied: 'تم النسخ',
    tab: 'رأيك',
  },
}
