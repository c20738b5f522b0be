import type { Trigger } from '#shared/asking.ts'
import { whenVisible } from './visible.ts'

/**
 * Waits for what makes a survey want to ask, until `signal` aborts; fires once or more. What can
 * wait for the engine (scroll, idle, exit), the engine waits for.
 */
export function armTrigger(trigger: Trigger, fire: () => void, signal: AbortSignal): void {
  const { on } = trigger
  if (on === 'load') fire()
  if (on === 'seconds') whenVisible(trigger.seconds, fire, signal)
  if (on === 'click') onClick(trigger.selector, fire, signal)
}

/** Calls back with whatever fits a selector and is clicked, before the page acts on it. */
export function onClick(
  selector: string,
  run: (element: HTMLElement) => void,
  signal?: AbortSignal,
): void {
  const listen = ({ target }: Event) => {
    const element = (target as Element).closest?.<HTMLElement>(selector)
    if (element) run(element)
  }
  addEventListener('click', listen, { capture: true, signal } as AddEventListenerOptions)
}
