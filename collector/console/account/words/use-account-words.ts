import { createRoomWords } from '../../words/create-room-words.tsx'
import type { AccountPack } from './pack.ts'

/** Words about people: `AccountWords` holds the page, `useAccountWords` reads them. */
export const { Words: AccountWords, useRoom: useAccountWords } = createRoomWords<AccountPack>({
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
  ja: () => import('./ja.ts'),
})
