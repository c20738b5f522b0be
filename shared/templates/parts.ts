import type { Question, SurveyDraft } from '../survey.ts'

/** The ends of a scale on which people agree or disagree with a statement. */
export const AGREEMENT: Pick<Question, 'low' | 'high'> = {
  low: {
    en: 'Strongly disagree',
    ko: '전혀 그렇지 않다',
    'zh-Hans': '非常不同意',
    ja: 'まったくそう思わない',
  },
  high: {
    en: 'Strongly agree',
    ko: '매우 그렇다',
    'zh-Hans': '非常同意',
    ja: 'とてもそう思う',
  },
}

/** Asks why, whatever the question before is about. */
export const MAIN_REASON: Question = {
  id: 'why',
  kind: 'comment',
  text: {
    en: 'What is the main reason for your answer?',
    ko: '그렇게 답하신 가장 큰 이유는 무엇인가요?',
    'zh-Hans': '您这样回答的主要原因是什么？',
    ja: 'そうお答えになった主な理由を教えてください',
  },
}

/** Shoppers who are back, once they have looked around: they have what they ordered. */
export const WHEN_BACK: Pick<SurveyDraft, 'trigger' | 'audience'> = {
  trigger: { on: 'seconds', seconds: 15 },
  audience: { visit: 'returning' },
}
