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
      text: 'Qual é o seu nível de satisfação com a compra de hoje?',
      low: 'Muito insatisfeito(a)',
      high: 'Muito satisfeito(a)',
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
    comment: { text: 'Qual é o principal motivo da sua resposta?' },
    choice: { text: 'O que quase fez você desistir da compra?' },
  },
  juster: { low: 'Nenhuma chance ou quase', high: 'Certeza ou quase certeza' },
  names: {
    of: '{rating} de {high}',
    csat: [
      'Muito insatisfeito(a)',
      'Insatisfeito(a)',
      'Nem satisfeito(a) nem insatisfeito(a)',
      'Satisfeito(a)',
      'Muito satisfeito(a)',
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
      'Discordo parcialmente',
      'Nem concordo nem discordo',
      'Concordo parcialmente',
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
  brandNoun: {
    noun: 'loja',
    forms: {
      'loja {brand}': 'empresa {brand}',
    },
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
