import type { LanguagePack } from './pack.ts'

/**
 * Polish, for shoppers: second person without "Pan/Pani" and without past forms, which have a
 * gender. "sklep {brand}" takes the case endings, so the brand keeps its own form.
 */
export const pl: LanguagePack = {
  lang: 'pl',
  questions: {
    nps: {
      text: 'Jak bardzo prawdopodobne jest, że polecisz sklep {brand} znajomym lub rodzinie?',
      low: 'Zupełnie nieprawdopodobne',
      high: 'Niezwykle prawdopodobne',
    },
    csat: {
      text: 'Jaki jest Twój poziom zadowolenia z dzisiejszych zakupów?',
      low: 'Bardzo niezadowolony/a',
      high: 'Bardzo zadowolony/a',
    },
    ces: {
      text: 'W sklepie {brand} łatwo było mi zrobić to, na czym mi zależało',
      low: 'Zdecydowanie się nie zgadzam',
      high: 'Zdecydowanie się zgadzam',
    },
    repurchase: {
      text: 'Jakie jest prawdopodobieństwo, że w ciągu najbliższych {days} dni znów kupisz coś w sklepie {brand}?',
      forms: {
        one: 'Jakie jest prawdopodobieństwo, że w ciągu najbliższych 24 godzin znów kupisz coś w sklepie {brand}?',
      },
      low: 'Bardzo małe',
      high: 'Bardzo duże',
    },
    comment: { text: 'Jaki jest główny powód Twojej odpowiedzi?' },
    choice: { text: 'Co omal nie powstrzymało Cię od zakupu?' },
  },
  juster: { low: 'Żadna lub prawie żadna szansa', high: 'Na pewno lub prawie na pewno' },
  names: {
    of: '{rating} na {high}',
    csat: [
      'Bardzo niezadowolony/a',
      'Niezadowolony/a',
      'Ani zadowolony/a, ani niezadowolony/a',
      'Zadowolony/a',
      'Bardzo zadowolony/a',
    ],
    ces5: [
      'Zdecydowanie się nie zgadzam',
      'Nie zgadzam się',
      'Ani się zgadzam, ani nie zgadzam',
      'Zgadzam się',
      'Zdecydowanie się zgadzam',
    ],
    ces7: [
      'Zdecydowanie się nie zgadzam',
      'Nie zgadzam się',
      'Raczej się nie zgadzam',
      'Ani się zgadzam, ani nie zgadzam',
      'Raczej się zgadzam',
      'Zgadzam się',
      'Zdecydowanie się zgadzam',
    ],
    repurchase: ['Bardzo małe', 'Małe', 'Średnie', 'Duże', 'Bardzo duże'],
  },
  brandNoun: {
    noun: 'sklep',
    forms: {
      'sklepu {brand}': 'firmy {brand}',
      'sklep {brand}': 'firmę {brand}',
      'Sklep {brand} zadbał': 'Firma {brand} zadbała',
      'sklepie {brand}': 'firmie {brand}',
      'ze firmy': 'z firmy',
    },
  },
  other: 'Coś innego',
  product: 'Twój zakup',
  thanks: 'Dziękujemy! Czytamy każdą odpowiedź.',
  ui: {
    title: 'Pytanie od sklepu {brand}',
    close: 'Zamknij',
    later: 'Później',
    back: 'Wstecz',
    next: 'Dalej',
    send: 'Wyślij',
    done: 'Gotowe',
    skip: 'Pomiń',
    commentHint: 'Wystarczy kilka słów',
    progress: 'Pytanie {step} z {steps}',
    saved: 'Odpowiedź zapisana',
    copy: 'Kopiuj kod',
    copied: 'Skopiowano',
    tab: 'Twoja opinia',
  },
}
