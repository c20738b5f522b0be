import type { Trigger } from '#shared/asking.ts'

/** Watches for the triggers that the tag leaves alone, until `signal` aborts; fires once or more. */
export function watchTrigger(trigger: Trigger, fire: () => void, signal: AbortSignal): void {
  const listen = (type: 'mouseout' | 'scroll', run: (event: MouseEvent | Event) => void) =>
    addEventListener(type, run, { passive: true, capture: true, signal })
  const { on } = trigger
  if (on === 'idle') whenIdle(trigger.minutes * 60_000, fire, signal)
  if (on === 'scroll') {
    // what scrolls may be an element of the page; one that has nothing to scroll says nothing
    const look = (event?: Event) => {
      const { target } = event ?? {}
      const page = document.scrollingElement ?? document.documentElement
      const box = target instanceof Element ? target : page
      const { scrollTop, clientHeight, scrollHeight } = box
      const isPage = box === page || clientHeight > innerHeight / 2
      const isCut = box === page && scrollHeight <= clientHeight && hasInnerScroller()
      const reached = (scrollTop + clientHeight) / scrollHeight
      if (isPage && !isCut && reached * 100 >= trigger.percent) fire()
    }
    listen(on, look)
    // it may have been scrolled before anyone watched
    look()
  }
  if (on === 'exit') {
    // a touch screen shows no leaving pointer; a minute of stillness is the only sign there is
    if (matchMedia('(hover:none)').matches) whenIdle(60_000, fire, signal)
    listen('mouseout', (event) => {
      const { relatedTarget, clientY } = event as MouseEvent
      if (!relatedTarget && clientY <= 0) fire()
    })
  }
}

/** Whether the page's content scrolls in an element of its own, so that the page itself never does. */
function hasInnerScroller(): boolean {
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
  for (let box = middle; box; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box)
    const scrolls = overflowY === 'auto' || overflowY === 'scroll'
    if (scrolls && box.scrollHeight > box.clientHeight) return true
  }
  return false
}

/** Calls back once nobody has touched a visible page for so long. */
function whenIdle(ms: number, fire: () => void, signal: AbortSignal): void {
  let last = Date.now()
  const check = () => {
    const left = last + ms - Date.now()
    if (signal.aborted) return
    if (left > 0) setTimeout(check, left)
    else if (!document.hidden) fire()
    // whoever comes back is asked then
    else document.addEventListener('visibilitychange', check, { once: true })
  }
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll']) {
    addEventListener(type, () => (last = Date.now()), { passive: true, capture: true, signal })
  }
  check()
}
