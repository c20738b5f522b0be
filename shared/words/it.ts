import type { LanguagePack } from './pack.ts'

/** Italian, for shoppers: "tu". Satisfaction is said of the purchase, so that no "-o/a" is needed. */
export const it: LanguagePack = {
  lang: 'it',
  questions: {
    nps: {
      text: 'Quanto è probabile che tu consigli {brand} ad amici o familiari?',
      low: 'Per niente probabile',
      high: 'Estremamente probabile',
    },
    csat: {
      text: 'Quanto è stato soddisfacente il tuo acquisto di oggi?',
      low: 'Molto insoddisfacente',
      high: 'Molto soddisfacente',
    },
    ces: {
      text: 'Con {brand} è stato facile fare quello che volevo',
      low: 'Molto in disaccordo',
      high: 'Molto d’accordo',
    },
    repurchase: {
      text: 'Quanto è probabile che tu acquisti di nuovo da {brand} nei prossimi {days} giorni?',
      forms: {
        one: 'Quanto è probabile che tu acquisti di nuovo da {brand} nelle prossime 24 ore?',
      },
      low: 'Molto improbabile',
      high: 'Molto probabile',
    },
    comment: { text: 'Qual è il motivo principale della tua valutazione?' },
    choice: { text: 'Che cosa ti ha quasi fatto rinunciare all’acquisto?' },
  },
  names: {
    of: '{rating} su {high}',
    csat: [
      'Molto insoddisfacente',
      'Insoddisfacente',
      'Né soddisfacente né insoddisfacente',
      'Soddisfacente',
      'Molto soddisfacente',
    ],
    ces5: [
      'Molto in disaccordo',
      'In disaccordo',
      'Né d’accordo né in disaccordo',
      'D’accordo',
      'Molto d’accordo',
    ],
    ces7: [
      'Molto in disaccordo',
      'In disaccordo',
      'Piuttosto in disaccordo',
      'Né d’accordo né in disaccordo',
      'Piuttosto d’accordo',
      'D’accordo',
      'Molto d’accordo',
    ],
    repurchase: [
      'Molto improbabile',
      'Improbabile',
      'Né probabile né improbabile',
      'Probabile',
      'Molto probabile',
    ],
  },
  other: 'Altro',
  product: 'il tuo acquisto',
  thanks: 'Grazie! Leggiamo ogni risposta.',
  ui: {
    title: 'Una domanda da {brand}',
    close: 'Chiudi',
    later: 'Più tardi',
    back: 'Indietro',
    next: 'Avanti',
    send: 'Invia',
    done: 'Fine',
    skip: 'Salta',
    commentHint: 'Bastano poche parole',
    progress: 'Domanda {step} di {steps}',
    saved: 'Risposta salvata',
    copy: 'Copia il codice',
    copied: 'Copiato',
    tab: 'La tua opinione',
  },
}
