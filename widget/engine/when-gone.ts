/**
 * Calls back once the page has taken an element out of itself, as routers and cleaners do. One that was
 * only moved is still there when the observer is told.
 */
export function whenGone(element: HTMLElement, run: () => void): void {
  const observer = new MutationObserver(() => {
    if (element.isConnected) return
    observer.disconnect()
    run()
  })
  observer.observe(document, { childList: true, subtree: true })
}
