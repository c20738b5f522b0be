import type { Store } from '../store.ts'
import { classify, codeOf } from './classify.ts'

/** Verbs that leave less behind than there was, and write before they do. */
const FREEING: readonly (keyof Store)[] = ['erase', 'forgetCustomer', 'settle', 'undoImport']

/**
 * Makes every verb say in our words what the disk or a neighbour did to it, and lets those that free
 * room use the room that is held back.
 *
 * @param release gives that room back; `false` when there is none
 */
export function mapErrors<Verbs extends object>(verbs: Verbs, release: () => boolean): Verbs {
  for (const [name, verb] of Object.entries(verbs)) {
    if (typeof verb !== 'function') continue
    const once = (args: readonly unknown[]) => Reflect.apply(verb, verbs, args)
    Reflect.set(verbs, name, async (...args: readonly unknown[]) => {
      try {
        return await once(args)
      } catch (error) {
        const isHelped =
          FREEING.some((freeing) => freeing === name) &&
          codeOf(error) === 'SQLITE_FULL' &&
          release()
        if (!isHelped) throw classify(error) ?? error
        return once(args)
      }
    })
  }
  return verbs
}
