import type { LanguagePack } from './pack.ts'

/**
 * Polish, for shoppers: second person without "Pan/Pani" and without past forms, which have a
 * gender. "sklep {brand}" takes the case endings, so the brand keeps its own form.
 */
export const pl: LanguagePack = {
  lang: 'pl',
  questions: {
    nps: {
      text: 'Jakie jest prawdopodobieństwo, że polecisz sklep {brand} znajomym lub rodzinie?',
      low: 'Bardzo małe',
      high: 'Bardzo duże',
    },
    csat: {
      text: 'Jak oceniasz swoje zadowolenie z dzisiejszych zakupów?',
      low: 'Bardzo niskie',
      high: 'Bardzo wysokie',
    },
    ces: {
      text: 'W sklepie {brand} z łatwością udało mi się zrobić to, na czym mi zależało',
      low: 'Zdecydowanie nie',
      high: 'Zdecydowanie tak',
    },
    repurchase: {
      text: 'Jakie jest prawdopodobieństwo, że w ciągu najbliższych {days} dni znów kupisz coś w sklepie {brand}?',
      forms: {
        one: 'Jakie jest prawdopodobieństwo, że w ciągu najbliższych 24 godzin znów kupisz coś w sklepie {brand}?',
      },
      low: 'Bardzo małe',
      high: 'Bardzo duże',
    },
    comment: { text: 'Jaki jest główny powód Twojej oceny?' },
    choice: { text: 'Co omal nie powstrzymało Cię od zakupu?' },
  },
  names: {
    of: '{rating} na {high}',
    csat: ['Bardzo niskie', 'Niskie', 'Średnie', 'Wysokie', 'Bardzo wysokie'],
    ces5: ['Zdecydowanie nie', 'Nie', 'Ani tak, ani nie', 'Tak', 'Zdecydowanie tak'],
    ces7: [
      'Zdecydowanie nie',
      'Nie',
      'Raczej nie',
      'Ani tak, ani nie',
      'Raczej tak',
      'Tak',
      'Zdecydowanie tak',
    ],
    repurchase: ['Bardzo małe', 'Małe', 'Średnie', 'Duże', 'Bardzo duże'],
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
