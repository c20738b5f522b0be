import { useEffect } from 'preact/hooks'
import type { Problem } from './problem.ts'

/** How long a page without a connection waits before it tries again by itself. */
const RETRY_MS = 5_000

/** Tries again by itself while there is no connection, at once when the browser says it is back. */
export function useRetry(problem: Problem | undefined, again: () => void): void {
  useEffect(() => {
    if (problem?.why !== 'offline') return undefined
    const timer = setTimeout(again, RETRY_MS)
    addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', again)
    }
    // `problem` is a new object after every failure, so that each is followed by one more try
  }, [problem])
}
