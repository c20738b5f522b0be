import { useEffect } from 'preact/hooks'
import type { Problem } from '../api/problem.ts'

/**
 * Goes to the sign-in page, and back afterwards, once a reply says that nobody is signed in. By
 * loading it anew: nothing one owner has read stays in the page for the next.
 */
export function useSignedIn(problem: Problem | undefined): void {
  const signedOut = problem?.why === 'signed_out'
  useEffect(() => {
    if (!signedOut) return
    const next = new URLSearchParams({ next: location.pathname + location.search })
    location.replace(`/sign-in?${next.toString()}`)
  }, [signedOut])
}
