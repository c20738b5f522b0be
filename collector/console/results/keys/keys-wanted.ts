const STORED = 'earshot.keys'

/** Whether single keys do something; they do until somebody says otherwise in this browser. */
export function areKeysWanted(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

/** Remembers it where storage is allowed; elsewhere it holds until the page is left. */
export function wantKeys(are: boolean): void {
  try {
    if (are) localStorage.removeItem(STORED)
    else localStorage.setItem(STORED, 'off')
  } catch {
    // blocked storage: the page itself still knows
  }
}
