import type { LanguagePack } from './pack.ts'

/**
 * Brazilian Portuguese, for shoppers: "você". A brand takes "o" or "a" after "em" and "de" ("na",
 * "do"), which nobody can know here: "na loja {brand}" carries the article instead.
 */
export const ptBR: LanguagePack = {
  lang: 'pt-BR',
  questions: {
    nps: {
      text: 'Qual é a probabilidade de você recomendar {brand} a amigos ou familiares?',
      low: 'Nada provável',
      high: 'Extremamente provável',
    },
    csat: {
      text: 'Quão satisfatória foi a sua compra de hoje?',
      low: 'Muito insatisfatória',
      high: 'Muito satisfatória',
    },
    ces: {
      text: 'Na loja {brand}, foi fácil fazer o que eu queria',
      low: 'Discordo totalmente',
      high: 'Concordo totalmente',
    },
    repurchase: {
      text: 'Qual é a probabilidade de você comprar de novo na loja {brand} nos próximos {days} dias?',
      forms: {
        one: 'Qual é a probabilidade de você comprar de novo na loja {brand} nas próximas 24 horas?',
      },
      low: 'Muito improvável',
      high: 'Muito provável',
    },
    comment: { text: 'Qual é o principal motivo da sua avaliação?' },
    choice: { text: 'O que quase fez você desistir da compra?' },
  },
  names: {
    of: '{rating} de {high}',
    csat: [
      'Muito insatisfatória',
      'Insatisfatória',
      'Nem satisfatória nem insatisfatória',
      'Satisfatória',
      'Muito satisfatória',
    ],
    ces5: [
      'Discordo totalmente',
      'Discordo',
      'Nem concordo nem discordo',
      'Concordo',
      'Concordo totalmente',
    ],
    ces7: [
      'Discordo totalmente',
      'Discordo',
      'Discordo em parte',
      'Nem concordo nem discordo',
      'Concordo em parte',
      'Concordo',
      'Concordo totalmente',
    ],
    repurchase: [
      'Muito improvável',
      'Improvável',
      'Nem provável nem improvável',
      'Provável',
      'Muito provável',
    ],
  },
  other: 'Outra coisa',
  product: 'sua compra',
  thanks: 'Agradecemos sua opinião! Lemos todas as respostas.',
  ui: {
    title: 'Uma pergunta da loja {brand}',
    close: 'Fechar',
    later: 'Mais tarde',
    back: 'Voltar',
    next: 'Avançar',
    send: 'Enviar',
    done: 'Concluir',
    skip: 'Pular',
    commentHint: 'Poucas palavras bastam',
    progress: 'Pergunta {step} de {steps}',
    saved: 'Resposta salva',
    copy: 'Copiar código',
    copied: 'Copiado',
    tab: 'Sua opinião',
  },
}
