import { cleanup, configure, render, screen } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { LocationProvider } from 'preact-iso'
import { WordsProvider } from '#collector/console/words/use-words.tsx'
import { App } from '#collector/console/app.tsx'

// a page waits for a server and for its own sources: how long is the machine's affair
configure({ asyncUtilTimeout: 15_000 })

/** Sends relative requests of a page under test to a real server, as a browser would. */
export function browseAt(url: string): void {
  const { fetch } = globalThis
  globalThis.fetch = async (input, init) =>
    fetch(typeof input === 'string' ? new URL(input, url) : input, init)
}

/** Shows a part of the owner's pages in one language, once its words are there. */
export async function showPart(part: ComponentChildren, lang = 'en'): Promise<HTMLElement> {
  cleanup()
  history.replaceState(null, '', `/?lang=${lang}`)
  render(
    <LocationProvider>
      <WordsProvider>
        <div data-testid="part">{part}</div>
      </WordsProvider>
    </LocationProvider>,
  )
  return screen.findByTestId('part')
}

/** Opens an address of the owner's pages. */
export function openPage(path: string): void {
  cleanup()
  history.replaceState(null, '', path)
  render(<App />)
}
