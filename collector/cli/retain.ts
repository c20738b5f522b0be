import { retain } from '../privacy/retain.ts'
import type { Typed } from './typed.ts'
import { print } from './print.ts'
import { createProgress } from './progress.ts'
import { withStore } from './with-store.ts'

/** `earshot retain`: removes answers older than their sites keep them; counts stand. */
export async function retainOld({ json }: Typed): Promise<number> {
  const progress = createProgress(json, (removed) => `removed ${removed}`)
  const removed = await withStore((store) => retain(store, new Date(), progress))
  print(json, { removed }, `${removed} answers removed; what they were counted as stands`)
  return 0
}
