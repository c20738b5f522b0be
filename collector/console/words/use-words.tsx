import { createContext, type ComponentChildren } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { SayPack } from '#shared/phrases/pack.ts'
import { createFormat, type Format } from './format.ts'
import { loadPacks, pickLanguage, type Language, type Packs } from './languages.ts'
import type { Pack } from './pack.ts'

/** The words, and the way numbers are written, of the language that is read. */
export interface Words {
  readonly pack: Pack
  /** sentences about scores */
  readonly say: SayPack
  readonly format: Format
  readonly language: Language
}

const STORED = 'earshot.lang'
const Context = createContext<Words | undefined>(undefined)

/** The words of the page; only under {@link WordsProvider}. */
export function useWords(): Words {
  const words = useContext(Context)
  if (!words) throw new Error('useWords() is called outside WordsProvider')
  return words
}

/**
 * Picks the language by the address, else what was chosen before, else the browser's, and shows
 * nothing until its words are there.
 */
export function WordsProvider({ children }: { readonly children: ComponentChildren }) {
  const { query } = useLocation()
  const language = pickLanguage([query.lang, recall(), ...navigator.languages])
  const [packs, setPacks] = useState<Packs>()

  useEffect(() => {
    let wanted = true
    void loadPacks(language).then((loaded) => {
      if (wanted) setPacks(loaded)
    })
    return () => {
      wanted = false
    }
  }, [language])

  useEffect(() => {
    if (!packs) return
    document.documentElement.lang = packs.pack.lang
    if (query.lang !== undefined) remember(language)
  }, [packs, language, query.lang])

  const words = useMemo(
    () => packs && { ...packs, language, format: createFormat(packs.say) },
    [packs, language],
  )
  return words ? <Context.Provider value={words}>{children}</Context.Provider> : null
}

/** Storage may be blocked; then the choice lives in the address alone. */
function recall(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(STORED, language)
  } catch {
    // blocked storage: the address still carries the language
  }
}
