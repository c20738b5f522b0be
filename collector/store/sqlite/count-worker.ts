import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { crossBytes } from '../rollup/cross-bytes.ts'
import { connectReader } from './connect.ts'
import type { CountReply, CountTask } from './count-task.ts'
import { createCrosser, createFacetCounter } from './read-crosses.ts'

// the entry of the thread that `count-task.ts` starts

const { file }: { readonly file: string } = workerData
// of this thread alone, which only Linux does: whoever keeps answers goes first
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const db = connectReader(file)
const count = createFacetCounter(db)
const cross = createCrosser(db)

function replyTo(task: CountTask): CountReply {
  const { survey } = task
  if (task.kind === 'facets') {
    return { facets: count(survey, task.from, task.to, task.wanted), crosses: [] }
  }
  return { facets: [], crosses: task.days.map((day) => crossBytes(cross(survey, day))) }
}

parentPort?.on('message', (task: CountTask) => parentPort?.postMessage(replyTo(task)))
