import { destination, pino } from 'pino'

/** What the collector says of itself: routes and errors, never bodies, addresses or tokens. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** One JSON line each to stderr, so that stdout stays for what was asked for. */
export function createLog(level: 'info' | 'silent' = 'info'): Log {
  return pino({ base: null, level, timestamp: pino.stdTimeFunctions.isoTime }, destination(2))
}
