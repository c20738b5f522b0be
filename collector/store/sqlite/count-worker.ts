import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { crossBytes } from '../digest/cross-bytes.ts'
import { connectReader } from './connect.ts'
import type { CountReply, CountTask } from './count-task.ts'
import { createCrosser, createFacetCounter } from './read-crosses.ts'

// the entry of the thread that `count-task.ts` starts

const { file, task }: { readonly file: string; readonly task: CountTask } = workerData
// of this thread alone, which only Linux does: whoever keeps answers goes first
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const db = connectReader(file)

function reply(): CountReply {
  const { survey } = task
  if (task.kind === 'facets') {
    const facets = createFacetCounter(db)(survey, task.from, task.to, task.wanted)
    return { facets, crosses: [] }
  }
  const cross = createCrosser(db)
  return { facets: [], crosses: task.days.map((day) => crossBytes(cross(survey, day))) }
}

try {
  parentPort?.postMessage(reply())
} finally {
  db.close()
}
