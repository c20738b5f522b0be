import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Problem } from '../api/problem.ts'

/** Goes to the sign-in page once a reply says that nobody is signed in. */
export function useSignedIn(problem: Problem | undefined): void {
  const { route } = useLocation()
  const signedOut = problem?.why === 'signed_out'
  useEffect(() => {
    if (signedOut) route('/sign-in', true)
  }, [signedOut, route])
}
