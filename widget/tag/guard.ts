import { debug } from '../debug.ts'

/** Nothing is thrown into the page. */
export function guard<Args extends unknown[]>(
  run: (...args: Args) => unknown,
): (...args: Args) => unknown {
  return (...args) => {
    try {
      return run(...args)
    } catch (error) {
      return debug(error)
    }
  }
}
