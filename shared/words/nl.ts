import type { LanguagePack } from './pack.ts'

/** Dutch, for shoppers: "je", as the large Dutch shops write. */
export const nl: LanguagePack = {
  lang: 'nl',
  questions: {
    nps: {
      text: 'Hoe waarschijnlijk is het dat je {brand} aanbeveelt aan vrienden of familie?',
      low: 'Helemaal niet waarschijnlijk',
      high: 'Uiterst waarschijnlijk',
    },
    csat: {
      text: 'Hoe tevreden ben je met je aankoop van vandaag?',
      low: 'Zeer ontevreden',
      high: 'Zeer tevreden',
    },
    ces: {
      text: '{brand} maakte het makkelijk om te doen waarvoor ik kwam',
      low: 'Helemaal mee oneens',
      high: 'Helemaal mee eens',
    },
    repurchase: {
      text: 'Hoe waarschijnlijk is het dat je de komende {days} dagen weer iets koopt bij {brand}?',
      forms: {
        one: 'Hoe waarschijnlijk is het dat je de komende 24 uur weer iets koopt bij {brand}?',
      },
      low: 'Zeer onwaarschijnlijk',
      high: 'Zeer waarschijnlijk',
    },
    comment: { text: 'Wat is de belangrijkste reden voor je antwoord?' },
    choice: { text: 'Wat weerhield je er bijna van om iets te kopen?' },
  },
  juster: { low: 'Geen of bijna geen kans', high: 'Zeker of bijna zeker' },
  names: {
    of: '{rating} van {high}',
    csat: ['Zeer ontevreden', 'Ontevreden', 'Neutraal', 'Tevreden', 'Zeer tevreden'],
    ces5: ['Helemaal mee oneens', 'Mee oneens', 'Neutraal', 'Mee eens', 'Helemaal mee eens'],
    ces7: [
      'Helemaal mee oneens',
      'Mee oneens',
      'Enigszins mee oneens',
      'Neutraal',
      'Enigszins mee eens',
      'Mee eens',
      'Helemaal mee eens',
    ],
    repurchase: [
      'Zeer onwaarschijnlijk',
      'Onwaarschijnlijk',
      'Neutraal',
      'Waarschijnlijk',
      'Zeer waarschijnlijk',
    ],
  },
  other: 'Iets anders',
  product: 'je aankoop',
  thanks: 'Bedankt! We lezen elk antwoord.',
  ui: {
    title: 'Een vraag van {brand}',
    close: 'Sluiten',
    later: 'Later',
    back: 'Terug',
    next: 'Volgende',
    send: 'Versturen',
    done: 'Klaar',
    skip: 'Overslaan',
    commentHint: 'Een paar woorden is genoeg',
    progress: 'Vraag {step} van {steps}',
    saved: 'Antwoord opgeslagen',
    copy: 'Code kopiëren',
    copied: 'Gekopieerd',
    tab: 'Jouw mening',
  },
}
