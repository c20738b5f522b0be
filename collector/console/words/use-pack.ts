import { useEffect, useState } from 'preact/hooks'
import type { Language } from './languages.ts'
import { useWords } from './use-words.tsx'

/** How each language's words are fetched: one pack is loaded, the one that is read. */
export type PackLoaders<P> = Readonly<Record<Language, () => Promise<{ readonly pack: P }>>>

/**
 * Words that only some pages need, in the language of the page.
 *
 * @param loaders the same object at every call
 * @returns undefined until they are there
 */
export function usePack<P>(loaders: PackLoaders<P>): P | undefined {
  const { language } = useWords()
  const [pack, setPack] = useState<P>()
  useEffect(() => {
    let wanted = true
    void loaders[language]().then((loaded) => {
      if (wanted) setPack(() => loaded.pack)
    })
    return () => {
      wanted = false
    }
  }, [loaders, language])
  return pack
}
