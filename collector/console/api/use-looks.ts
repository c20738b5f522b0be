import { useEffect, useState } from 'preact/hooks'

/**
 * How often to look, as a stamp of `useReply`: it grows by itself while the page is in view, and by
 * the second value at once.
 */
export function useLooks(everyMs: number): readonly [stamp: number, look: () => void] {
  const [looks, setLooks] = useState(0)
  const look = () => setLooks((n) => n + 1)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') look()
    }, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return [looks, look]
}
