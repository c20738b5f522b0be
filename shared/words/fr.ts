import type { LanguagePack } from './pack.ts'

/**
 * French, for shoppers: "vous". `{brand}` never follows "de" or "que", which would elide before a
 * vowel. A satisfied person has a gender: both forms are written, as national surveys do.
 */
export const fr: LanguagePack = {
  lang: 'fr',
  questions: {
    nps: {
      text: 'Quelle est la probabilité que vous recommandiez {brand} à vos amis ou à votre famille\u202f?',
      low: 'Pas du tout probable',
      high: 'Extrêmement probable',
    },
    csat: {
      text: 'Quel est votre degré de satisfaction concernant votre achat d’aujourd’hui\u202f?',
      low: 'Très insatisfait(e)',
      high: 'Très satisfait(e)',
    },
    ces: {
      text: 'Avec {brand}, j’ai pu facilement faire ce que je voulais',
      low: 'Pas du tout d’accord',
      high: 'Tout à fait d’accord',
    },
    repurchase: {
      text: 'Quelle est la probabilité que vous achetiez de nouveau chez {brand} dans les {days} prochains jours\u202f?',
      forms: {
        one: 'Quelle est la probabilité que vous achetiez de nouveau chez {brand} dans les 24 prochaines heures\u202f?',
      },
      low: 'Très peu probable',
      high: 'Très probable',
    },
    comment: { text: 'Quelle est la raison principale de votre réponse\u202f?' },
    choice: { text: 'Qu’est-ce qui a failli vous empêcher d’acheter\u202f?' },
  },
  juster: { low: 'Aucune chance ou presque', high: 'Certain ou presque' },
  names: {
    of: '{rating} sur {high}',
    csat: [
      'Très insatisfait(e)',
      'Insatisfait(e)',
      'Ni satisfait(e) ni insatisfait(e)',
      'Satisfait(e)',
      'Très satisfait(e)',
    ],
    ces5: [
      'Pas du tout d’accord',
      'Pas d’accord',
      'Ni d’accord ni pas d’accord',
      'D’accord',
      'Tout à fait d’accord',
    ],
    ces7: [
      'Pas du tout d’accord',
      'Pas d’accord',
      'Plutôt pas d’accord',
      'Ni d’accord ni pas d’accord',
      'Plutôt d’accord',
      'D’accord',
      'Tout à fait d’accord',
    ],
    repurchase: [
      'Très peu probable',
      'Peu probable',
      'Ni probable ni improbable',
      'Probable',
      'Très probable',
    ],
  },
  other: 'Autre chose',
  product: 'votre achat',
  thanks: 'Merci\u202f! Nous lisons chaque réponse.',
  ui: {
    title: '{brand} vous pose une question',
    close: 'Fermer',
    later: 'Plus tard',
    back: 'Précédent',
    next: 'Suivant',
    send: 'Envoyer',
    done: 'Terminer',
    skip: 'Passer',
    commentHint: 'Quelques mots suffisent',
    progress: 'Question {step} sur {steps}',
    saved: 'Réponse enregistrée',
    copy: 'Copier le code',
    copied: 'Copié',
    tab: 'Votre avis',
  },
}
