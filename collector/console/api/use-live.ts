import { useEffect, useState } from 'preact/hooks'

/** Many answers at once are one reading: the page is read again at most this often. */
const QUIET_MS = 400

/**
 * How often the collector has said that a survey has news; 0 at first. The browser reconnects by
 * itself, and a connection that comes back counts as news because some may have been missed.
 */
export function useLive(survey: string): { readonly stamp: number; readonly live: boolean } {
  const [stamp, setStamp] = useState(0)
  const [live, setLive] = useState(false)

  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined
    const source = new EventSource(`/api/surveys/${encodeURIComponent(survey)}/live`)
    let timer: ReturnType<typeof setTimeout> | undefined
    let dropped = false
    const hear = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setStamp((count) => count + 1), QUIET_MS)
    }
    source.addEventListener('open', () => {
      setLive(true)
      if (dropped) hear()
    })
    source.addEventListener('error', () => {
      dropped = true
      setLive(false)
    })
    source.addEventListener('message', hear)
    source.addEventListener('revision', hear)
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [survey])

  return { stamp, live }
}
