import { josaBefore } from './josa-before.ts'

const PLACEHOLDER = /\{(\w+)\}(([가-힣]{1,2})[(/]([가-힣]{1,2})\)?|\(([으이])\)([로랑]))?/g

/** Puts values in place of `{name}`, as it was done until versions kept their words. */
export function fillBefore(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  return text.replace(PLACEHOLDER, (whole, name: string, pair: string | undefined) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? whole : value + (pair ? josaBefore(value, pair) : '')
  })
}
