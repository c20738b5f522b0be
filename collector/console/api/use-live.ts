import { useEffect, useState } from 'preact/hooks'

/** What is heard from the collector about one survey. */
export interface Live {
  /** of the newest counts; 0 before anything was heard */
  readonly revision: number
  /** whether the connection stands */
  readonly live: boolean
}

/**
 * Listens to a survey: `{"revision": n}` at once and at every change of its counts. The browser
 * connects again by itself, and is then told the revision again, so nothing is missed.
 */
export function useLive(survey: string): Live {
  const [heard, setHeard] = useState<Live>({ revision: 0, live: false })

  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined
    const source = new EventSource(`/api/surveys/${encodeURIComponent(survey)}/live`)
    source.addEventListener('open', () => setHeard((last) => ({ ...last, live: true })))
    source.addEventListener('error', () => setHeard((last) => ({ ...last, live: false })))
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const { revision }: { readonly revision: number } = JSON.parse(data)
      setHeard({ revision, live: true })
    })
    return () => source.close()
  }, [survey])

  return heard
}
