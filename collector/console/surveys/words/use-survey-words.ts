import { createRoomWords } from '../../words/create-room-words.tsx'
import type { SurveyPack } from './pack.ts'

/** Words about sites and surveys: `SurveyPageWords` holds the page, `useSurveyWords` reads them. */
export const { Words: SurveyPageWords, useRoom: useSurveyWords } = createRoomWords<SurveyPack>({
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
  ja: () => import('./ja.ts'),
})
