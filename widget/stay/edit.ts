import type { CountedVisits } from '#shared/engagement/counted-visit.ts'
import type { Memory } from '#shared/memory.ts'
import type { KeptMemory } from '../memory.ts'

/** Changes what is kept of visits, in place: what was read is nobody else's. */
export function edit(memory: KeptMemory, how: (all: CountedVisits, memory: Memory) => void): void {
  memory.change((m) => {
    const counted = { ...m.counted }
    how(counted, m)
    return { ...m, counted }
  })
}
