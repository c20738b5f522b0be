import type { LanguagePack } from './pack.ts'

/**
 * Hindi, for shoppers: "आप". Verbs stand in the subjunctive ("करें") and sentences lean on nouns,
 * because other forms would say whether the shopper is a man or a woman.
 */
export const hi: LanguagePack = {
  lang: 'hi',
  questions: {
    nps: {
      text: 'आप दोस्तों या परिवार को {brand} की सिफ़ारिश करें, इसकी कितनी संभावना है?',
      low: 'बिल्कुल नहीं',
      high: 'बहुत ज़्यादा',
    },
    csat: { text: 'आज की ख़रीदारी से आपको कितनी संतुष्टि मिली?', low: 'बहुत असंतुष्ट', high: 'बहुत संतुष्ट' },
    ces: { text: '{brand} पर मेरा काम आसानी से हो गया', low: 'पूरी तरह असहमत', high: 'पूरी तरह सहमत' },
    repurchase: {
      text: 'आप अगले {days} दिनों में {brand} से दोबारा ख़रीदारी करें, इसकी कितनी संभावना है?',
      forms: {
        one: 'आप अगले 24 घंटों में {brand} से दोबारा ख़रीदारी करें, इसकी कितनी संभावना है?',
      },
      low: 'बहुत कम',
      high: 'बहुत ज़्यादा',
    },
    comment: { text: 'आपकी इस रेटिंग की मुख्य वजह क्या है?' },
    choice: { text: 'किस बात ने आपको ख़रीदने से लगभग रोक दिया था?' },
  },
  names: {
    of: '{high} में से {rating}',
    csat: ['बहुत असंतुष्ट', 'असंतुष्ट', 'न संतुष्ट, न असंतुष्ट', 'संतुष्ट', 'बहुत संतुष्ट'],
    ces5: ['पूरी तरह असहमत', 'असहमत', 'न सहमत, न असहमत', 'सहमत', 'पूरी तरह सहमत'],
    ces7: [
      'पूरी तरह असहमत',
      'असहमत',
      'कुछ हद तक असहमत',
      'न सहमत, न असहमत',
      'कुछ हद तक सहमत',
      'सहमत',
      'पूरी तरह सहमत',
    ],
    repurchase: ['बहुत कम', 'कम', 'मध्यम', 'ज़्यादा', 'बहुत ज़्यादा'],
  },
  other: 'कुछ और',
  product: 'आपकी ख़रीदारी',
  thanks: 'धन्यवाद! हम हर जवाब पढ़ते हैं।',
  ui: {
    title: '{brand} की ओर से एक सवाल',
    close: 'बंद करें',
    later: 'बाद में',
    back: 'पीछे',
    next: 'आगे',
    send: 'भेजें',
    done: 'पूरा हुआ',
    skip: 'छोड़ें',
    commentHint: 'कुछ शब्द ही काफ़ी हैं',
    progress: 'सवाल {step}/{steps}',
    saved: 'जवाब सेव हो गया',
    copy: 'कोड कॉपी करें',
    copied: 'कॉपी हो गया',
    tab: 'आपकी राय',
  },
}
