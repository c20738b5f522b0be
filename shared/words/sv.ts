import type { LanguagePack } from './pack.ts'

/** Swedish, for shoppers: "du". */
export const sv: LanguagePack = {
  lang: 'sv',
  questions: {
    nps: {
      text: 'Hur sannolikt är det att du skulle rekommendera {brand} till vänner eller familj?',
      low: 'Inte alls sannolikt',
      high: 'Extremt sannolikt',
    },
    csat: { text: 'Hur nöjd är du med dagens köp?', low: 'Mycket missnöjd', high: 'Mycket nöjd' },
    ces: {
      text: '{brand} gjorde det enkelt för mig att göra det jag kom för',
      low: 'Instämmer inte alls',
      high: 'Instämmer helt',
    },
    repurchase: {
      text: 'Hur sannolikt är det att du handlar hos {brand} igen under de närmaste {days} dagarna?',
      forms: {
        one: 'Hur sannolikt är det att du handlar hos {brand} igen under de närmaste 24 timmarna?',
      },
      low: 'Mycket osannolikt',
      high: 'Mycket sannolikt',
    },
    comment: { text: 'Vilken är den främsta anledningen till ditt svar?' },
    choice: { text: 'Vad fick dig nästan att avstå från att köpa?' },
  },
  juster: { low: 'Ingen eller nästan ingen chans', high: 'Säkert eller nästan säkert' },
  names: {
    of: '{rating} av {high}',
    csat: ['Mycket missnöjd', 'Missnöjd', 'Varken nöjd eller missnöjd', 'Nöjd', 'Mycket nöjd'],
    ces5: ['Instämmer inte alls', 'Instämmer inte', 'Varken eller', 'Instämmer', 'Instämmer helt'],
    ces7: [
      'Instämmer inte alls',
      'Instämmer inte',
      'Instämmer knappast',
      'Varken eller',
      'Instämmer delvis',
      'Instämmer',
      'Instämmer helt',
    ],
    repurchase: [
      'Mycket osannolikt',
      'Osannolikt',
      'Varken sannolikt eller osannolikt',
      'Sannolikt',
      'Mycket sannolikt',
    ],
  },
  other: 'Något annat',
  product: 'ditt köp',
  thanks: 'Tack! Vi läser varje svar.',
  ui: {
    title: 'En fråga från {brand}',
    close: 'Stäng',
    later: 'Senare',
    back: 'Tillbaka',
    next: 'Nästa',
    send: 'Skicka',
    done: 'Klar',
    skip: 'Hoppa över',
    commentHint: 'Några ord räcker',
    progress: 'Fråga {step} av {steps}',
    saved: 'Svaret är sparat',
    copy: 'Kopiera koden',
    copied: 'Kopierat',
    tab: 'Tyck till',
  },
}
