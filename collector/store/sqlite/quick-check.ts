import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** In JavaScript and here, so that no build has to know of a second entry. */
const CHECK = `
const { parentPort, workerData } = require('node:worker_threads')
const Database = require(workerData.driver)
const db = new Database(workerData.file, { readonly: true })
const lines = db.prepare('PRAGMA quick_check(5)').pluck().all().map(String)
db.close()
parentPort.postMessage(lines.filter((line) => line !== 'ok'))
`

/**
 * What is wrong with the pages of a file; empty when it is sound. In a thread of its own: it reads
 * the whole file, which may take minutes, while answers are taken.
 */
export async function quickCheck(file: string): Promise<readonly string[]> {
  const driver = process.getBuiltinModule('node:module').createRequire(import.meta.url)
  const worker = new Worker(CHECK, {
    eval: true,
    workerData: { file, driver: driver.resolve('better-sqlite3') },
  })
  worker.unref()
  const [found]: unknown[] = await once(worker, 'message')
  return Array.isArray(found) ? found.map(String) : []
}
