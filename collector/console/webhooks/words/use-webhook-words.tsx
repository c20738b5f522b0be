import { createContext, type ComponentChildren } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Language } from '../../words/languages.ts'
import { useWords } from '../../words/use-words.tsx'
import type { WebhookPack } from './pack.ts'

/** One pack is loaded, the one that is read. */
const LOADERS: Readonly<Record<Language, () => Promise<{ readonly pack: WebhookPack }>>> = {
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-hans.ts'),
  ja: () => import('./ja.ts'),
}

const Context = createContext<WebhookPack | undefined>(undefined)

/** The words about webhooks; only under {@link WebhookWords}. */
export function useWebhookWords(): WebhookPack {
  const pack = useContext(Context)
  if (!pack) throw new Error('useWebhookWords() is called outside WebhookWords')
  return pack
}

/** Loads the words about webhooks in the language of the page, and shows nothing until they are there. */
export function WebhookWords({ children }: { readonly children: ComponentChildren }) {
  const { language } = useWords()
  const [pack, setPack] = useState<WebhookPack>()
  useEffect(() => {
    let wanted = true
    void LOADERS[language]().then((loaded) => {
      if (wanted) setPack(loaded.pack)
    })
    return () => {
      wanted = false
    }
  }, [language])
  return pack ? <Context.Provider value={pack}>{children}</Context.Provider> : null
}
