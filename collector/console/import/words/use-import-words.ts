import { createRoomWords } from '../../words/create-room-words.tsx'
import type { ImportPack } from './pack.ts'

/** Words about imports: `ImportWords` holds the page, `useImportWords` reads them. */
export const { Words: ImportWords, useRoom: useImportWords } = createRoomWords<ImportPack>({
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
  ja: () => import('./ja.ts'),
})
