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
      text: 'Qual è il tuo livello di soddisfazione per l’acquisto di oggi?',
      low: 'Molto insoddisfatto/a',
      high: 'Molto soddisfatto/a',
    },
    ces: {
      text: 'Con {brand} è stato facile fare quello che volevo',
      low: 'Totalmente in disaccordo',
      high: 'Totalmente d’accordo',
    },
    repurchase: {
      text: 'Quanto è probabile che tu acquisti di nuovo da {brand} nei prossimi {days} giorni?',
      forms: {
        one: 'Quanto è probabile che tu acquisti di nuovo da {brand} nelle prossime 24 ore?',
      },
      low: 'Molto improbabile',
      high: 'Molto probabile',
    },
    comment: { text: 'Qual è il motivo principale della tua risposta?' },
    choice: { text: 'Che cosa ti ha quasi fatto rinunciare all’acquisto?' },
  },
  juster: { low: 'Nessuna possibilità o quasi', high: 'Certo o quasi certo' },
  names: {
    of: '{rating} su {high}',
    csat: [
      'Molto insoddisfatto/a',
      'Insoddisfatto/a',
      'Né soddisfatto/a né insoddisfatto/a',
      'Soddisfatto/a',
      'Molto soddisfatto/a',
    ],
    ces5: [
      'Totalmente in disaccordo',
      'In disaccordo',
      'Né d’accordo né in disaccordo',
      'D’accordo',
      'Totalmente d’accordo',
    ],
    ces7: [
      'Totalmente in disaccordo',
      'In disaccordo',
      'Parzialmente in disaccordo',
      'Né d’accordo né in disaccordo',
      'Parzialmente d’accordo',
      'D’accordo',
      'Totalmente d’accordo',
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
    title: 'Una domanda da parte di {brand}',
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
