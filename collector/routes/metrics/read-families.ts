import type { Queue } from '../../ingest/queue.ts'
import type { DayBudget } from '../../catalog/day-budget.ts'
import type { Log } from '../../log/log.ts'
import { VERSION } from '../../api/version.ts'
import type { Limiter } from '../../middleware/limiter.ts'
import type { HealthState } from '../../health/state.ts'
import type { Family, Sample } from '../../health/exposition.ts'
import { processFamilies } from './process-families.ts'

/** What metrics are read from. */
export interface Measured {
  readonly health: HealthState
  readonly queue: Queue
  readonly log: Log
  readonly limiter: Limiter | undefined
  readonly dayBudget: DayBudget | undefined
  /** where the database is */
  readonly book: 'sqlite' | 'postgres'
}

/** All that `/metrics` says. Base units, and a counter's name ends in `_total`. */
export function readFamilies(measured: Measured): Family[] {
  const { health, queue, log, limiter, dayBudget, book } = measured
  const { counts, commits, disk } = health
  const waiting = queue.waiting()
  const families: Family[] = [
    gauge('earshot_info', 'Always 1; its labels say the version and how answers are kept.', [
      // asserted when the database is opened: with less it is refused
      {
        value: 1,
        labels: { version: VERSION, book, synchronous: book === 'sqlite' ? 'full' : 'on' },
      },
    ]),
    counter('earshot_snapshots_kept_total', 'Snapshots acknowledged after a commit.', counts.kept),
    counter('earshot_snapshots_refused_total', 'Snapshots refused with a reason.', counts.refused),
    counter('earshot_batches_total', 'Transactions of the writer.', counts.batches),
    counter('earshot_busy_total', 'Batches the store could not keep.', counts.busy),
    {
      type: 'histogram',
      name: 'earshot_commit_duration_seconds',
      help: 'How long transactions of the writer took, disk included.',
      buckets: commits.read(),
    },
    gauge('earshot_queue_snapshots', 'Snapshots that wait for the writer.', waiting.items),
    gauge('earshot_queue_fill_ratio', 'How full the queue is, 0 to 1.', waiting.share),
    counter(
      'earshot_turned_away_total',
      'Requests answered 503 before their snapshots were taken: too many wait, or the disk is nearly full.',
      queue.turnedAway(),
    ),
    counter(
      'earshot_limited_total',
      'Requests answered 429, because one network sent too much.',
      limiter?.refused() ?? 0,
    ),
    counter(
      'earshot_day_spent_total',
      'Requests answered 429, because their site has sent all it may in a day.',
      dayBudget?.refused() ?? 0,
    ),
    counter(
      'earshot_connections_dropped_total',
      'Connections closed at once, because there were too many.',
      counts.connectionsDropped,
    ),
    counter(
      'earshot_log_lines_lost_total',
      'Lines of the log that nobody took in time.',
      log.dropped(),
    ),
    gauge(
      'earshot_shedding',
      'Whether answers are turned away: 1 yes, 0 no.',
      Number(health.shedding !== undefined),
    ),
    gauge('earshot_event_loop_lag_seconds', 'How late the event loop was.', health.lagMs / 1_000),
    gauge('earshot_disk_free_bytes', 'Free for the data folder.', sampleOf(disk?.freeBytes)),
    gauge('earshot_book_bytes', 'Size of the SQLite file.', sampleOf(disk?.bookBytes)),
    gauge('earshot_wal_bytes', 'Size of the log beside the SQLite file.', sampleOf(disk?.walBytes)),
    ...processFamilies(),
  ]
  return families.filter((family) => family.type === 'histogram' || family.samples.length > 0)
}

function counter(name: string, help: string, value: number): Family {
  return { type: 'counter', name, help, samples: [{ value }] }
}

function gauge(name: string, help: string, value: number | readonly Sample[]): Family {
  return { type: 'gauge', name, help, samples: typeof value === 'number' ? [{ value }] : value }
}

function sampleOf(value: number | undefined): Sample[] {
  return value === undefined ? [] : [{ value }]
}
