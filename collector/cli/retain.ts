import { countExpired, retain } from '../privacy/retain.ts'
import { print } from './print.ts'
import { createProgress } from './progress.ts'
import { removal } from './removal.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly 'dry-run': boolean | undefined
  readonly yes: boolean | undefined
  readonly json: boolean | undefined
}

/** `earshot retain`: removes answers older than their sites keep them; counts stand. */
export async function retainOld(typed: Typed): Promise<number> {
  return withStore(async (store) => {
    const now = new Date()
    const plan = await countExpired(store, now)
    const count = plan.reduce((sum, { responses }) => sum + responses, 0)
    const words = [
      ...plan.map(({ survey, before, responses }) => {
        return `${survey}  ${responses} answers of before ${before}`
      }),
      `${count} answers would be removed; what they were counted as stands`,
    ].join('\n')
    const act = async () => {
      const progress = createProgress(typed.json, (removed) => `removed ${removed}`)
      const removed = await retain(store, now, progress)
      const said = `${removed} answers removed; what they were counted as stands`
      print(typed.json, { removed }, said)
      return 0
    }
    return removal(typed, { plan: { removed: count, surveys: plan }, words, act })
  })
}
