import type { LanguagePack } from './pack.ts'

/**
 * German, for shoppers: "Sie". `{brand}` stands after "bei" and "von" or as a bare object, so it
 * needs neither article nor ending.
 */
export const de: LanguagePack = {
  lang: 'de',
  questions: {
    nps: {
      text: 'Wie wahrscheinlich ist es, dass Sie {brand} im Freundes- oder Familienkreis weiterempfehlen?',
      low: 'Überhaupt nicht wahrscheinlich',
      high: 'Äußerst wahrscheinlich',
    },
    csat: {
      text: 'Wie zufrieden sind Sie mit Ihrem heutigen Einkauf?',
      low: 'Sehr unzufrieden',
      high: 'Sehr zufrieden',
    },
    ces: {
      text: 'Bei {brand} konnte ich leicht erledigen, was ich vorhatte',
      low: 'Stimme gar nicht zu',
      high: 'Stimme voll und ganz zu',
    },
    repurchase: {
      text: 'Wie wahrscheinlich ist es, dass Sie in den nächsten {days} Tagen wieder bei {brand} einkaufen?',
      forms: {
        one: 'Wie wahrscheinlich ist es, dass Sie in den nächsten 24 Stunden wieder bei {brand} einkaufen?',
      },
      low: 'Sehr unwahrscheinlich',
      high: 'Sehr wahrscheinlich',
    },
    comment: { text: 'Was ist der Hauptgrund für Ihre Antwort?' },
    choice: { text: 'Was hätte Sie beinahe vom Kauf abgehalten?' },
  },
  juster: { low: 'Keine oder fast keine Chance', high: 'Sicher oder fast sicher' },
  names: {
    of: '{rating} von {high}',
    csat: [
      'Sehr unzufrieden',
      'Unzufrieden',
      'Weder zufrieden noch unzufrieden',
      'Zufrieden',
      'Sehr zufrieden',
    ],
    ces5: [
      'Stimme gar nicht zu',
      'Stimme nicht zu',
      'Weder noch',
      'Stimme zu',
      'Stimme voll und ganz zu',
    ],
    ces7: [
      'Stimme gar nicht zu',
      'Stimme nicht zu',
      'Stimme eher nicht zu',
      'Weder noch',
      'Stimme eher zu',
      'Stimme zu',
      'Stimme voll und ganz zu',
    ],
    repurchase: [
      'Sehr unwahrscheinlich',
      'Unwahrscheinlich',
      'Vielleicht',
      'Wahrscheinlich',
      'Sehr wahrscheinlich',
    ],
  },
  other: 'Etwas anderes',
  product: 'Ihre Bestellung',
  thanks: 'Vielen Dank! Wir lesen jede Antwort.',
  ui: {
    title: 'Eine Frage von {brand}',
    close: 'Schließen',
    later: 'Später',
    back: 'Zurück',
    next: 'Weiter',
    send: 'Senden',
    done: 'Fertig',
    skip: 'Überspringen',
    commentHint: 'Ein paar Worte genügen',
    progress: 'Frage {step} von {steps}',
    saved: 'Antwort gespeichert',
    copy: 'Code kopieren',
    copied: 'Kopiert',
    tab: 'Ihre Meinung',
  },
}
