let before = 0
let since = 0

document.addEventListener('visibilitychange', () => {
  if (document.hidden) before += performance.now() - since
  since = performance.now()
})

/** Begins to count the time of a new page view. */
export function restartVisible(): void {
  before = 0
  since = performance.now()
}

/** How long this page view has been in front of the shopper. */
export function visibleMs(): number {
  return before + (document.hidden ? 0 : performance.now() - since)
}

/** Runs once the page view has been visible for so many seconds, and is; never if `signal` aborts first. */
export function whenVisible(seconds: number, run: () => void, signal?: AbortSignal): void {
  const check = () => {
    const left = seconds * 1000 - visibleMs()
    if (signal?.aborted) return
    if (document.hidden) document.addEventListener('visibilitychange', check, { once: true })
    else if (left > 0) setTimeout(check, left)
    else run()
  }
  check()
}
