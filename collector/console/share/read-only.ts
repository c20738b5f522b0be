import { createContext } from 'preact'

/** Whether the page is a shared one, which cannot be narrowed: then nothing offers it. */
export const ReadOnly = createContext(false)
