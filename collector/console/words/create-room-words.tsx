import { createContext, type ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { usePack, type PackLoaders } from './use-pack.ts'

/**
 * The words of one room of the console, apart from those that every page needs.
 *
 * @returns `Words`, which shows nothing until the words are there, and `useRoom`, which reads them
 *   and throws outside `Words`
 */
export function createRoomWords<P>(loaders: PackLoaders<P>) {
  const Context = createContext<P | undefined>(undefined)

  function Words({ children }: { readonly children: ComponentChildren }) {
    const pack = usePack(loaders)
    return pack ? <Context.Provider value={pack}>{children}</Context.Provider> : null
  }

  function useRoom(): P {
    const pack = useContext(Context)
    if (!pack) throw new Error('the words of a room are read outside it')
    return pack
  }

  return { Words, useRoom }
}
