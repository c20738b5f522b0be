import type { LanguagePack } from './pack.ts'

/**
 * Hebrew, for shoppers: plural address, which includes everybody, and nouns instead of commands on
 * buttons. "על" and "אצל" are words of their own, so nothing is glued to `{brand}`.
 */
export const he: LanguagePack = {
  lang: 'he',
  rtl: true,
  questions: {
    nps: {
      text: 'עד כמה סביר שתמליצו על {brand} לחברים או לבני משפחה?',
      low: 'בכלל לא סביר',
      high: 'סביר ביותר',
    },
    csat: { text: 'עד כמה אתם מרוצים מהקנייה היום?', low: 'מאוד לא מרוצים', high: 'מרוצים מאוד' },
    ces: {
      text: 'אצל {brand} היה לי קל לעשות את מה שרציתי',
      low: 'מאוד לא מסכימים',
      high: 'מסכימים מאוד',
    },
    repurchase: {
      text: 'מה הסיכוי שתקנו שוב אצל {brand} ב־{days} הימים הקרובים?',
      forms: {
        one: 'מה הסיכוי שתקנו שוב אצל {brand} ב־24 השעות הקרובות?',
        two: 'מה הסיכוי שתקנו שוב אצל {brand} ביומיים הקרובים?',
      },
      low: 'נמוך מאוד',
      high: 'גבוה מאוד',
    },
    comment: { text: 'מה הסיבה העיקרית לתשובה שנתתם?' },
    choice: { text: 'מה כמעט גרם לכם לא לקנות?' },
  },
  juster: { low: 'אין סיכוי או כמעט אין', high: 'בטוח או כמעט בטוח' },
  names: {
    of: '{rating} מתוך {high}',
    csat: ['מאוד לא מרוצים', 'לא מרוצים', 'ניטרליים', 'מרוצים', 'מרוצים מאוד'],
    ces5: ['מאוד לא מסכימים', 'לא מסכימים', 'ניטרליים', 'מסכימים', 'מסכימים מאוד'],
    ces7: [
      'מאוד לא מסכימים',
      'לא מסכימים',
      'נוטים לא להסכים',
      'ניטרליים',
      'נוטים להסכים',
      'מסכימים',
      'מסכימים מאוד',
    ],
    repurchase: ['נמוך מאוד', 'נמוך', 'בינוני', 'גבוה', 'גבוה מאוד'],
  },
  other: 'משהו אחר',
  product: 'הקנייה שלכם',
  thanks: 'תודה! אנחנו קוראים כל תשובה.',
  ui: {
    title: 'שאלה מאת {brand}',
    close: 'סגירה',
    later: 'מאוחר יותר',
    back: 'חזרה',
    next: 'הבא',
    send: 'שליחה',
    done: 'סיום',
    skip: 'דילוג',
    commentHint: 'מספיקות כמה מילים',
    progress: 'שאלה {step} מתוך {steps}',
    saved: 'התשובה נשמרה',
    copy: 'העתקת הקוד',
    copied: 'הועתק',
    tab: 'דעתכם',
  },
}
