import { createRoomWords } from '../../words/create-room-words.tsx'
import type { WebhookPack } from './pack.ts'

/** Words about webhooks: `WebhookWords` holds the page, `useWebhookWords` reads them. */
export const { Words: WebhookWords, useRoom: useWebhookWords } = createRoomWords<WebhookPack>({
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
  ja: () => import('./ja.ts'),
})
