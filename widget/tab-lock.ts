/**
 * Runs while no other tab of this origin does, or not at all: two tabs that both decide to ask would
 * ask twice. Without Web Locks (plain http, a sandboxed frame) it just runs.
 */
export async function withTabLock(name: string, run: () => Promise<void>): Promise<void> {
  if (!navigator.locks || origin === 'null') return run()
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock && run())
}
