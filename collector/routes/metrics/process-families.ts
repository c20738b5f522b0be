import type { Family } from '../../health/exposition.ts'

/** What Prometheus expects of every process, by its names. */
export function processFamilies(): Family[] {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  const started = (Date.now() - process.uptime() * 1_000) / 1_000
  return [
    family('counter', 'process_cpu_seconds_total', 'Processor time.', (user + system) / 1e6),
    family('gauge', 'process_start_time_seconds', 'Start, since the epoch.', started),
    family('gauge', 'process_resident_memory_bytes', 'Resident memory.', rss),
    family('gauge', 'nodejs_heap_size_used_bytes', 'Used heap of JavaScript.', heapUsed),
  ]
}

function family(type: 'counter' | 'gauge', name: string, help: string, value: number): Family {
  return { type, name, help, samples: [{ value }] }
}
