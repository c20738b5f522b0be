import type { Writable } from 'node:stream'

/** Where lines of the log go. */
export interface LogSink {
  /** never waits and never throws */
  write(line: string): void
  /** lines that were lost because nobody took them */
  dropped(): number
}

/** About ten thousand lines: a reader may pause for a while, and memory stays bounded. */
const MAX_WAITING_BYTES = 1_048_576

/**
 * Writes lines to a stream that may block, fill up or break: a log that nobody reads must not stop
 * the collector. What waits is bounded; beyond it lines are dropped and counted, and the first line
 * that goes through again says how many.
 */
export function createLogSink(out: Writable, maxWaitingBytes = MAX_WAITING_BYTES): LogSink {
  let dropped = 0
  let untold = 0
  const lose = () => {
    dropped += 1
    untold += 1
  }
  const put = (line: string) => out.write(line, (error) => error && lose())
  // a reader that is gone, a disk that is full: each line that fails is counted by its own
  out.on('error', () => {})
  return {
    write(line) {
      if (out.writableLength >= maxWaitingBytes) return lose()
      if (untold > 0) {
        put(lineOf(untold))
        untold = 0
      }
      put(line)
    },
    dropped: () => dropped,
  }
}

function lineOf(lost: number): string {
  const time = new Date().toISOString()
  return `${JSON.stringify({ level: 40, time, lost, msg: 'lines of the log were lost' })}\n`
}
