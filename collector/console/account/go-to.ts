import { safeNext } from './safe-next.ts'

/** Goes on after signing in or out, by loading the page anew: it knows nothing of who was here before. */
export function goTo(wanted?: string): void {
  location.replace(safeNext(wanted, location.origin))
}
