import type { Trigger } from '#shared/asking.ts'
import { whenVisible } from './visible.ts'

/** Waits for what makes a survey want to ask, until `signal` aborts; fires once or more. */
export function arm(trigger: Trigger, fire: () => void, signal: AbortSignal): void {
  const listen = (type: string, run: (event: Event) => void) =>
    addEventListener(type, run, { passive: true, capture: true, signal })
  const whenIdle = (ms: number) => {
    let last = Date.now()
    const check = () => {
      const left = last + ms - Date.now()
      if (left > 0) setTimeout(check, left)
      else whenVisible(0, fire, signal)
    }
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll']) {
      listen(type, () => (last = Date.now()))
    }
    check()
  }

  const { on } = trigger
  if (on === 'load') fire()
  if (on === 'seconds') whenVisible(trigger.seconds * 1000, fire, signal)
  if (on === 'idle') whenIdle(trigger.minutes * 60_000)
  if (on === 'scroll') {
    listen(on, () => {
      const reached = (scrollY + innerHeight) / document.documentElement.scrollHeight
      if (reached * 100 >= trigger.percent) fire()
    })
  }
  if (on === 'click') {
    listen(on, ({ target }) => {
      if ((target as Element).closest?.(trigger.selector)) fire()
    })
  }
  if (on === 'exit') {
    // a touch screen shows no leaving pointer; a minute of stillness is the only sign there is
    if (matchMedia('(hover:none)').matches) whenIdle(60_000)
    listen('mouseout', (event) => {
      const { relatedTarget, clientY } = event as MouseEvent
      if (!relatedTarget && clientY <= 0) fire()
    })
  }
}
