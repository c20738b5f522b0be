import { pino, stdTimeFunctions } from 'pino'
import { createLogSink, type LogSink } from './log-sink.ts'

/** What the collector says of itself: routes and errors, never bodies, addresses or tokens. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
  /** lines lost so far because nobody read them */
  dropped(): number
}

/** One JSON line each to stderr, so that stdout stays for what was asked for. Never blocks. */
export function createLog(
  level: 'info' | 'silent' = 'info',
  sink: LogSink = createLogSink(process.stderr),
): Log {
  const lines = pino({ base: null, level, timestamp: stdTimeFunctions.isoTime }, sink)
  return {
    info: (fields, message) => lines.info(fields, message),
    warn: (fields, message) => lines.warn(fields, message),
    error: (fields, message) => lines.error(fields, message),
    dropped: sink.dropped,
  }
}
