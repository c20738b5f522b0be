import type { Typed } from './commands.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

/** `earshot doctor`: exit 0 when the book is sound, 1 with what is wrong. */
export async function doctor({ json }: Typed): Promise<number> {
  const faults = await withStore((store) => {
    if (!json) process.stderr.write('reading the whole book\n')
    return store.check()
  })
  print(json, { sound: faults.length === 0, faults }, faults.join('\n') || 'the book is sound')
  return faults.length === 0 ? 0 : 1
}
