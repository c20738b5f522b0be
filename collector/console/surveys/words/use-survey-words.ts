import { createRoomWords } from '../../words/create-room-words.tsx'
import type { DeskPack } from './pack.ts'

/** Words about sites and surveys: `DeskWords` holds the page, `useDeskWords` reads them. */
export const { Words: DeskWords, useRoom: useDeskWords } = createRoomWords<DeskPack>({
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-hans.ts'),
  ja: () => import('./ja.ts'),
})
