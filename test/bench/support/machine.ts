import { cpus, loadavg, release, totalmem } from 'node:os'

/** What a figure was measured on, in one line. */
export function machine(): string {
  const all = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const busy = loadavg()[0]?.toFixed(1)
  const model = all[0]?.model.trim() ?? 'unknown processor'
  return `${all.length} × ${model}, ${memory} GiB, Linux ${release()}, Node ${process.version}, load ${busy}`
}
