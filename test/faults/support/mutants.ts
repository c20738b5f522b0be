/** A guarantee broken on purpose, in one place of the sources. */
export type Mutant = keyof typeof MUTANTS

/**
 * Each proof has a twin that must turn it red: the same collector with one text of one source file
 * replaced as it is loaded. The product has no switch for any of this.
 */
export const MUTANTS = {
  /** a commit returns before its bytes are on the disk */
  notSynced: [
    {
      file: 'collector/store/sqlite/connect.ts',
      from: `'synchronous = FULL'`,
      to: `'synchronous = NORMAL'`,
    },
    {
      file: 'collector/store/sqlite/connect.ts',
      from: 'synchronous: 2',
      to: 'synchronous: 1',
    },
  ],
  /** the reply leaves before the transaction has begun */
  ackedFirst: [
    {
      file: 'collector/ingest/queue.ts',
      from: 'await settle(batch, commit)',
      to: `const early = async (arrivals: readonly Arrival[]) =>
             arrivals.map(({ id, rev }) => ({ id, rev, state: 'kept' as const }))
           await settle(batch, early)
           await new Promise((resolve) => setTimeout(resolve, 20))
           await settle(batch, commit)`,
    },
  ],
  /** whatever comes last wins */
  noRevision: [
    {
      file: 'collector/store/merge.ts',
      from: 'rev: Math.max(before.rev, arrival.rev)',
      to: 'rev: arrival.rev',
    },
    {
      file: 'collector/store/merge.ts',
      from: 'if (answer.r !== held.r) return answer.r > held.r',
      to: 'if (answer.r !== held.r) return true',
    },
  ],
  /** not a broken promise but a slow disk: the first batch waits four seconds, off the event loop */
  gatedWriter: [
    {
      file: 'collector/ingest/commit-batch.ts',
      from: 'const acks = await store.keep(arrivals)',
      to: `globalThis.gate ??= new Promise((resolve) => setTimeout(resolve, 4_000))
           await globalThis.gate
           const acks = await store.keep(arrivals)`,
    },
  ],
  /** says ten thousand characters for each batch */
  talkative: [
    {
      file: 'collector/ingest/commit-batch.ts',
      from: 'const acks = await store.keep(arrivals)',
      to: `log.info({}, 'x'.repeat(10_000))
           const acks = await store.keep(arrivals)`,
    },
  ],
  /** the same, and waits for whoever reads the log */
  talkativeAndBlocking: [
    {
      file: 'collector/ingest/commit-batch.ts',
      from: 'const acks = await store.keep(arrivals)',
      to: `log.info({}, 'x'.repeat(10_000))
           const acks = await store.keep(arrivals)`,
    },
    {
      file: 'collector/log/log.ts',
      from: 'sink: LogSink = createLogSink(process.stderr)',
      to: `sink: LogSink = {
        write(line) {
          for (;;) {
            try {
              return void process.getBuiltinModule('fs').writeSync(2, line)
            } catch {}
          }
        },
        dropped: () => 0,
      }`,
    },
  ],
  /** dies before one statement of the migrations, counted from 0 over all of them */
  diesMigrating: [
    {
      file: 'collector/store/sqlite/migrate.ts',
      from: 'db.exec(sql)',
      to: `for (const statement of sql.split(/;$(?!\\nEND)/m)) {
             globalThis.statements = (globalThis.statements ?? -1) + 1
             if (globalThis.statements === Number(process.env['FAULTS_DIES_AT'])) {
               process.kill(process.pid, 'SIGKILL')
             }
             db.exec(statement)
           }`,
    },
  ],
} as const satisfies Record<string, readonly { file: string; from: string; to: string }[]>

/** In every server of these tests events are written and not sent, so that they can be counted. */
export const QUIET = [
  { file: 'collector/main.ts', from: 'outbox.dispatcher.start()', to: '' },
] as const
