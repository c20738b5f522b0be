/**
 * Runs while no other tab of this origin does, or not at all: two tabs that both decide to ask would
 * ask twice. Without Web Locks (plain http, sandboxed frames) it just runs.
 */
export async function onlyHere(name: string, run: () => Promise<void>): Promise<void> {
  let hasRun = false
  const once = async () => {
    hasRun = true
    await run()
  }
  try {
    await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock && once())
  } catch (error) {
    if (hasRun) throw error
    await once()
  }
}
