const SEEN_MS = 1_000

/** Calls back once half of an element has been in view for a second, in a page that is in view itself. */
export function whenSeen(element: HTMLElement, run: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const ended = new AbortController()
  const observer = new IntersectionObserver(
    ([entry]) => {
      clearTimeout(timer)
      if (!entry?.isIntersecting || document.hidden) return
      timer = setTimeout(() => {
        observer.disconnect()
        ended.abort()
        run()
      }, SEEN_MS)
    },
    { threshold: 0.5 },
  )
  const lookAnew = () => {
    observer.disconnect()
    if (element.isConnected) observer.observe(element)
    else ended.abort()
  }
  document.addEventListener('visibilitychange', lookAnew, { signal: ended.signal })
  observer.observe(element)
}
