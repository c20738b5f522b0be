import { pino, stdTimeFunctions } from 'pino'
import { createRepeats } from '../log-repeats.ts'
import { createLogSink, type LogSink } from './log-sink.ts'

/** What is said: lines of this level and above. */
export type LogLevel = 'error' | 'warn' | 'info' | 'silent'

/** What the collector says of itself: routes and errors, never bodies, addresses or tokens. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
  /** lines lost so far because nobody read them */
  dropped(): number
}

/**
 * One JSON line each to stderr, so that stdout stays for what was asked for. Never blocks. The same
 * error is said once a minute, with how often it was met.
 */
export function createLog(
  level: LogLevel = 'info',
  sink: LogSink = createLogSink(process.stderr),
  nowMs: () => number = () => performance.now(),
): Log {
  const lines = pino({ base: null, level, timestamp: stdTimeFunctions.isoTime }, sink)
  const repeats = createRepeats(nowMs)
  const say = (kind: 'warn' | 'error', fields: object, message: string) => {
    const more = repeats(message, fields)
    if (more) lines[kind]({ ...fields, ...more }, message)
  }
  return {
    info: (fields, message) => lines.info(fields, message),
    warn: (fields, message) => say('warn', fields, message),
    error: (fields, message) => say('error', fields, message),
    dropped: sink.dropped,
  }
}
