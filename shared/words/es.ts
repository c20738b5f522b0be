import type { LanguagePack } from './pack.ts'

/**
 * Spanish, for shoppers anywhere: "tú", words that Spain and Latin America share. A satisfied
 * person has a gender: both forms are written, as national surveys do.
 */
export const es: LanguagePack = {
  lang: 'es',
  questions: {
    nps: {
      text: '¿Qué probabilidad hay de que recomiendes {brand} a tus amistades o a tu familia?',
      low: 'Nada probable',
      high: 'Extremadamente probable',
    },
    csat: {
      text: '¿Cuál es tu nivel de satisfacción con tu compra de hoy?',
      low: 'Muy insatisfecho/a',
      high: 'Muy satisfecho/a',
    },
    ces: {
      text: 'Con {brand} me resultó fácil hacer lo que quería',
      low: 'Muy en desacuerdo',
      high: 'Muy de acuerdo',
    },
    repurchase: {
      text: '¿Qué probabilidad hay de que vuelvas a comprar en {brand} durante los próximos {days} días?',
      forms: {
        one: '¿Qué probabilidad hay de que vuelvas a comprar en {brand} durante las próximas 24 horas?',
      },
      low: 'Muy improbable',
      high: 'Muy probable',
    },
    comment: { text: '¿Cuál es el motivo principal de tu respuesta?' },
    choice: { text: '¿Qué estuvo a punto de impedir tu compra?' },
  },
  juster: { low: 'Ninguna posibilidad o casi ninguna', high: 'Seguro o casi seguro' },
  names: {
    of: '{rating} de {high}',
    csat: [
      'Muy insatisfecho/a',
      'Insatisfecho/a',
      'Ni satisfecho/a ni insatisfecho/a',
      'Satisfecho/a',
      'Muy satisfecho/a',
    ],
    ces5: [
      'Muy en desacuerdo',
      'En desacuerdo',
      'Ni de acuerdo ni en desacuerdo',
      'De acuerdo',
      'Muy de acuerdo',
    ],
    ces7: [
      'Muy en desacuerdo',
      'En desacuerdo',
      'Algo en desacuerdo',
      'Ni de acuerdo ni en desacuerdo',
      'Algo de acuerdo',
      'De acuerdo',
      'Muy de acuerdo',
    ],
    repurchase: [
      'Muy improbable',
      'Improbable',
      'Ni probable ni improbable',
      'Probable',
      'Muy probable',
    ],
  },
  other: 'Otra cosa',
  product: 'tu compra',
  thanks: '¡Gracias! Leemos todas las respuestas.',
  ui: {
    title: 'Una pregunta de {brand}',
    close: 'Cerrar',
    later: 'Más tarde',
    back: 'Atrás',
    next: 'Siguiente',
    send: 'Enviar',
    done: 'Listo',
    skip: 'Omitir',
    commentHint: 'Bastan unas pocas palabras',
    progress: 'Pregunta {step} de {steps}',
    saved: 'Respuesta guardada',
    copy: 'Copiar código',
    copied: 'Copiado',
    tab: 'Tu opinión',
  },
}
